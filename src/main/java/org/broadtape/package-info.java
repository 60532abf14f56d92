/// Broadtape, a financial newspaper in one program. [org.broadtape.Broadtape] starts it; each package below is a module.
@NullMarked
package org.broadtape;

import org.jspecify.annotations.NullMarked;
