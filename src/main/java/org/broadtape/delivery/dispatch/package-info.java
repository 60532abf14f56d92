/// What sends: one loop per node that takes what is due for every free connection and settles what has come back, in one commit.
@NullMarked
package org.broadtape.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
