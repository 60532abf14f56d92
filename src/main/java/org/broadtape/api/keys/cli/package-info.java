/// Keys of the API by command.
@NullMarked
package org.broadtape.api.keys.cli;

import org.jspecify.annotations.NullMarked;
