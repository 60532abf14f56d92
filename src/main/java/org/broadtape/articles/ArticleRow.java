package org.broadtape.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.broadtape.articles.about.About;
import org.broadtape.articles.access.State;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.setting.Galley;
import org.broadtape.articles.setting.Picture;

/// An article as it is written to the database: the copy with all that was made of it.
///
/// @param updatedAt what readers are told; `at` is when the revision was made
record ArticleRow(long id, long section, String slug, Copy copy, Galley galley, Optional<Picture> image, List<Long> topics, List<Long> authors, List<About> subjects,
        State state, String reason, Optional<Instant> releaseAt, Optional<Instant> releasedAt, Instant updatedAt, Instant at, int revision, String by, String what) {

    ArticleRow in(State state, String reason, Optional<Instant> releaseAt, Optional<Instant> releasedAt) {
        return new ArticleRow(id, section, slug, copy, galley, image, topics, authors, subjects, state, reason, releaseAt, releasedAt, updatedAt, at, revision, by, what);
    }

    ArticleRow about(List<About> subjects) {
        return new ArticleRow(id, section, slug, copy, galley, image, topics, authors, subjects, state, reason, releaseAt, releasedAt, updatedAt, at, revision, by, what);
    }

    /// The day it speaks of: of its release, or of now while it has none. What its tickers meant on that day is what it is about.
    LocalDate day() {
        return LocalDate.ofInstant(releasedAt.or(() -> releaseAt).orElse(at), ZoneOffset.UTC);
    }

    ArticleRow updated(Instant updatedAt) {
        return new ArticleRow(id, section, slug, copy, galley, image, topics, authors, subjects, state, reason, releaseAt, releasedAt, updatedAt, at, revision, by, what);
    }
}
