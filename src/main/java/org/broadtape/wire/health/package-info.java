/// How each provider is: what came in which hour, how late, and whether it has fallen silent. Start at [org.broadtape.wire.health.Health].
@NullMarked
package org.broadtape.wire.health;

import org.jspecify.annotations.NullMarked;
