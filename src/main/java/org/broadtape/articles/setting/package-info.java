/// Copy set for the page: its HTML, its lead image and the addresses of its pictures and files. Start at [org.broadtape.articles.setting.Typesetter],
/// which is public, as `Galley` is, for the rest of this module alone.
@NullMarked
package org.broadtape.articles.setting;

import org.jspecify.annotations.NullMarked;
