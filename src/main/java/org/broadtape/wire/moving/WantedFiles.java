package org.broadtape.wire.moving;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.broadtape.articles.ArticleId;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.Outcome;

/// What becomes of the pictures and files that moved articles show at their old addresses.
public interface WantedFiles {

    /// What an article shows that is not stored here: addresses as they stand in its copy.
    record Shown(ArticleId article, Set<String> addresses) {
    }

    /// The same of a page that is no article.
    record ShownOnPage(Slug page, Set<String> addresses) {
    }

    /// Notes what articles of the run show, in the transaction that files them.
    void want(Run run, Collection<Shown> shown);

    /// Notes what pages of the run show, in the transaction that makes them.
    void wantOnPages(Run run, Collection<ShownOnPage> shown);

    /// Gets what is still wanted, after the run's articles have been filed; tells of each that could not be had.
    void fetch(Run run, Moves moves, Consumer<Outcome> tell);
}
