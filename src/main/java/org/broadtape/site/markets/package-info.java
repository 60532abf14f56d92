/// The markets page and the tape under the masthead: the paper's instruments, beside what is written of them.
@NullMarked
package org.broadtape.site.markets;

import org.jspecify.annotations.NullMarked;
