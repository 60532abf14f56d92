/// Pictures of articles: kept as they came, shown as prints, and shown only by their use in an article.
/// Start at [org.broadtape.articles.images.Images].
/// The original lies under the hash of its bytes and is never served: it may hold a position, a name, a script. What is served are prints
/// with nothing in them but pixels, at fixed widths and never wider than the original.
/// The surprising choice: no print is made when a picture is stored, so that an import is not slow. Each is made when it is first asked for,
/// once however many ask at the same moment, and kept; `ImagesTests` shows what that first asking costs.
@NullMarked
package org.broadtape.articles.images;

import org.jspecify.annotations.NullMarked;
