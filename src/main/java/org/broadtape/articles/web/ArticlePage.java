package org.broadtape.articles.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.articles.Article;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.web.gate.Gate;
import org.broadtape.articles.listing.Teaser;

/// An article as its reader sees it.
///
/// @param level who reads the whole of it
/// @param gate what opens the rest, where this is a preview
/// @param giving the form that gives it away, for who may
/// @param problem why it was not given away; may be empty
/// @param apart whether this is not the article's own address
public record ArticlePage(Article article, AccessLevel level, Optional<Gate> gate, Optional<Gate.Act> giving, String problem, boolean apart, List<Teaser> related) {

    private static final Duration SAME = Duration.ofMinutes(1);

    ArticlePage with(Article other) {
        return new ArticlePage(other, level, gate, giving, problem, apart, related);
    }

    public long id() {
        return article.id().value();
    }

    public String description() {
        return article.description().isEmpty() ? article.standfirst() : article.description();
    }

    /// When its text last changed, where that was after its release.
    public Optional<Instant> updated() {
        return article.releasedAt().filter(released -> article.revision() > 1 && article.updatedAt().isAfter(released.plus(SAME))).map(_ -> article.updatedAt());
    }

    /// Whether there is something to say of an author.
    public boolean introduced() {
        return article.authors().stream().anyMatch(author -> !author.bio().isEmpty());
    }

    public boolean quick() {
        return article.minutes() == 1;
    }

    /// Whether only some may read the whole of it.
    public boolean closed() {
        return !level.equals(AccessLevel.EVERYONE);
    }
}
