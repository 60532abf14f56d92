package org.broadtape.articles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.articles.access.State;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.setting.Galley;
import org.broadtape.articles.setting.Picture;

/// An article as it is written to the database: the copy with all that was made of it.
///
/// @param updatedAt what readers are told; `at` is when the revision was made
record ArticleRow(long id, long section, String slug, Copy copy, Galley galley, Optional<Picture> image, List<Long> topics, List<Long> authors,
        State state, String reason, Optional<Instant> releaseAt, Optional<Instant> releasedAt, Instant updatedAt, Instant at, int revision, String by, String what) {

    ArticleRow in(State state, String reason, Optional<Instant> releaseAt, Optional<Instant> releasedAt) {
        return new ArticleRow(id, section, slug, copy, galley, image, topics, authors, state, reason, releaseAt, releasedAt, updatedAt, at, revision, by, what);
    }

    ArticleRow updated(Instant updatedAt) {
        return new ArticleRow(id, section, slug, copy, galley, image, topics, authors, state, reason, releaseAt, releasedAt, updatedAt, at, revision, by, what);
    }
}
