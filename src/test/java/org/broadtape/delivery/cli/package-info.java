@NullMarked
package org.broadtape.delivery.cli;

import org.jspecify.annotations.NullMarked;
