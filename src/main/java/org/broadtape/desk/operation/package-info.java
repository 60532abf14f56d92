/// What a producer does to keep the machine going. Start at [org.broadtape.desk.operation.Operation].
@NullMarked
package org.broadtape.desk.operation;

import org.jspecify.annotations.NullMarked;
