/// The benchmarks of `./broadtape bench`, each against a yardstick in the same run. Start at [org.broadtape.bench.Bench].
@NullMarked
package org.broadtape.bench;

import org.jspecify.annotations.NullMarked;
