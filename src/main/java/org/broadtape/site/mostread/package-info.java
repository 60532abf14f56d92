/// What is read most: counts per article and hour, and nothing about who read. Start at [org.broadtape.site.mostread.MostRead].
@NullMarked
package org.broadtape.site.mostread;

import org.jspecify.annotations.NullMarked;
