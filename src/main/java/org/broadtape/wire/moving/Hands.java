package org.broadtape.wire.moving;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.broadtape.articles.Articles;
import org.broadtape.articles.filing.Authors;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.filing.Topics;
import org.broadtape.articles.history.By;
import org.broadtape.articles.pages.StaticPages;
import org.broadtape.articles.redirects.Redirects;

/// All that works on a load.
record Hands(By by, Articles articles, StaticPages pages, Sections sections, Topics topics, Authors authors, Redirects redirects, RunStore runs, MovedStore moved,
        List<WantedFiles> files, Clock clock) {

    Instant now() {
        return clock.instant();
    }
}
