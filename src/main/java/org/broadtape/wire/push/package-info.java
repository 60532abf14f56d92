/// Items that agencies push by themselves, signed with a key that we gave them. Start at [org.broadtape.wire.push.Pushes].
@NullMarked
package org.broadtape.wire.push;

import org.jspecify.annotations.NullMarked;
