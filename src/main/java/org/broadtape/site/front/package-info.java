/// What stands on the front page: [org.broadtape.site.front.FrontDesk] collects, [org.broadtape.site.front.Front] decides by rules.
@NullMarked
package org.broadtape.site.front;

import org.jspecify.annotations.NullMarked;
