/// `./broadtape comments`: who may comment where.
@NullMarked
package org.broadtape.comments.cli;

import org.jspecify.annotations.NullMarked;
