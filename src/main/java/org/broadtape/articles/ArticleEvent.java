package org.broadtape.articles;

import java.time.Instant;

import org.broadtape.jobs.Event;

/// Something that happened to an article and that its exits must follow.
public sealed interface ArticleEvent extends Event {

    /// With whom it was opened to behind it.
    String OPENED = "opened to ";

    long article();

    int revision();

    /// In a word, as receipts have it.
    default String happening() {
        return switch (this) {
            case ArticleReleased _ -> "released";
            case ArticleUpdated _ -> "updated";
            case ArticleOpened opened -> OPENED + opened.level();
            case ArticleCorrected _ -> "corrected";
            case ArticleWithdrawn _ -> "withdrawn";
            case ArticleKilled _ -> "killed";
        };
    }

    @Override
    default String aggregate() {
        return new ArticleId(article()).aggregate();
    }

    /// It became public.
    record ArticleReleased(long article, int revision) implements ArticleEvent {
    }

    /// Its public text or terms changed, without a correction.
    record ArticleUpdated(long article, int revision) implements ArticleEvent {
    }

    /// Others than before may read the whole of it, by the clock: `level` as [org.broadtape.articles.access.AccessLevel] writes it, from `at` on.
    record ArticleOpened(long article, int revision, String level, Instant at) implements ArticleEvent {
    }

    /// Its public text was wrong and now says so.
    record ArticleCorrected(long article, int revision) implements ArticleEvent {
    }

    /// It is not public any more, and may return.
    record ArticleWithdrawn(long article, int revision) implements ArticleEvent {
    }

    /// It is gone for good, at once, from everywhere.
    record ArticleKilled(long article, int revision) implements ArticleEvent {

        @Override
        public boolean overtakes() {
            return true;
        }
    }
}
