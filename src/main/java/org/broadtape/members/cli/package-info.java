/// The commands about staff and members.
@NullMarked
package org.broadtape.members.cli;

import org.jspecify.annotations.NullMarked;
