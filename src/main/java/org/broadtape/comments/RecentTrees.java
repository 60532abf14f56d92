package org.broadtape.comments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;

/// The first pages of discussions that were read lately, the same for every reader, each for as long as nothing in it changes; and for some seconds at most,
/// after which a member who has another name has it here too.
@ApplicationScoped
class RecentTrees {

    private static final int MOST = 64;
    private static final int LONGEST_CHARACTERS = 200_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private final Clock clock;

    RecentTrees(Clock clock) {
        this.clock = clock;
    }

    private record Key(ArticleId article, Order order) {
    }

    private record Kept(long version, Instant until, Tree tree) {
    }

    /// @param discussion as it was before the tree is made: a tree may be newer than its version, never older
    Tree of(ArticleId article, Discussion discussion, Order order, Supplier<Tree> made) {
        var key = new Key(article, order);
        var now = clock.instant();
        var known = kept.get(key);
        if (known != null && known.version() == discussion.version() && now.isBefore(known.until())) {
            return known.tree();
        }
        var tree = made.get();
        if (tree.comments().mapToInt(comment -> comment.source().length() + comment.html().length()).sum() <= LONGEST_CHARACTERS) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(key, new Kept(discussion.version(), now.plus(LONGEST), tree));
        }
        return tree;
    }
}
