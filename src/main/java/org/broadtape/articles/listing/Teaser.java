package org.broadtape.articles.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.setting.Picture;
import org.broadtape.kernel.Before;

/// An article as a listing shows it.
///
/// @param byline the authors' names, or the text that overrides them
/// @param access who may read the whole of it now
/// @param until when the clock alone changes what stands here: others may read it, or it leaves the listing; [org.broadtape.articles.access.Access#NEVER] for never
/// @param bound whether only some countries may see it, so that a page with it is for this reader alone
public record Teaser(ArticleId id, String path, String section, String sectionPath, String headline, String standfirst, List<String> byline,
        Optional<Picture> image, Instant releasedAt, Instant updatedAt, AccessLevel access, int words, String language, Instant until,
        boolean bound) {

    /// Whether only some may read the whole of it.
    public boolean closed() {
        return !access.equals(AccessLevel.EVERYONE);
    }

    public Before place() {
        return new Before(releasedAt, id.value());
    }
}
