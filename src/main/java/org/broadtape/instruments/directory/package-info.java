/// The directory of companies: A to Z, by sector, country and exchange, and by what somebody types. Start at [org.broadtape.instruments.directory.Directory].
/// The surprising choice: it is in the order of slugs, which are names in Latin letters; so a name in any script has its place, and a page begins after one.
@NullMarked
package org.broadtape.instruments.directory;

import org.jspecify.annotations.NullMarked;
