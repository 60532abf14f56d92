package org.broadtape.site.cdn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadtape.articles.ArticleEvent;
import org.broadtape.jobs.Event;

/// Pages were dropped here, and a CDN is to drop them too.
///
/// @param lane      whose pages, such as `article/17`: drops of one reach the CDN in order
/// @param tags      what the pages show, as of [org.broadtape.kernel.PageTags]
/// @param article   what happened to it is the reason; 0 for none
/// @param happening as of [ArticleEvent#happening()]; empty for none
public record PagesDropped(String lane, List<String> tags, long article, int revision, String happening) implements Event {

    private static final String KILLED = "killed";
    private static final String WITHDRAWN = "withdrawn";
    private static final String RELEASED = "released";

    public PagesDropped {
        tags = List.copyOf(tags);
    }

    @Override
    public String aggregate() {
        return lane;
    }

    @Override
    public boolean overtakes() {
        return happening.equals(KILLED);
    }

    /// Whether nothing of the pages may be served again, not even while they are fetched anew. Only what was added to them may wait: an update
    /// can narrow who may read, and a correction may be one that a court has asked for.
    boolean hard() {
        return !happening.isEmpty() && !happening.equals(RELEASED);
    }

    /// What happened to an article, for its receipt.
    Optional<ArticleEvent> happened() {
        return switch (happening) {
            case RELEASED -> Optional.of(new ArticleEvent.ArticleReleased(article, revision));
            case "updated" -> Optional.of(new ArticleEvent.ArticleUpdated(article, revision));
            case "corrected" -> Optional.of(new ArticleEvent.ArticleCorrected(article, revision));
            case WITHDRAWN -> Optional.of(new ArticleEvent.ArticleWithdrawn(article, revision));
            case KILLED -> Optional.of(new ArticleEvent.ArticleKilled(article, revision));
            case String opened when opened.startsWith(ArticleEvent.OPENED) -> Optional.of(
                    new ArticleEvent.ArticleOpened(article, revision, opened.substring(ArticleEvent.OPENED.length()), Instant.EPOCH));
            default -> Optional.empty();
        };
    }
}
