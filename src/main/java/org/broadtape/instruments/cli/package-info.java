/// `./broadtape instruments`.
@NullMarked
package org.broadtape.instruments.cli;

import org.jspecify.annotations.NullMarked;
