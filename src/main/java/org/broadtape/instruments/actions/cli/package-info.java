/// The command about corporate actions.
@NullMarked
package org.broadtape.instruments.actions.cli;

import org.jspecify.annotations.NullMarked;
