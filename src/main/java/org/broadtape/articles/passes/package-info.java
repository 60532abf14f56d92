/// Articles that are open to somebody although their tier does not open them: read free ([org.broadtape.articles.passes.Meter]) or given away
/// ([org.broadtape.articles.passes.Gifts]). Start at [org.broadtape.articles.passes.Passes], which says what of that somebody holds.
/// The surprising choice: nothing here decides who reads what. A pass is handed to [org.broadtape.articles.access.Access], which asks for it
/// only where it would show a preview, and reading spends nothing.
@NullMarked
package org.broadtape.articles.passes;

import org.jspecify.annotations.NullMarked;
