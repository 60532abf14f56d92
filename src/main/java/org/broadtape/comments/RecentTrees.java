package org.broadtape.comments;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.broadtape.articles.ArticleId;
import org.jspecify.annotations.Nullable;

/// The first pages of discussions that were read lately, the same for every reader, each for as long as its discussion has the same version. Whatever changes
/// anything that a tree shows, names too, counts that version up in its own transaction: there is no time in which another node, or this one, shows the old.
@ApplicationScoped
class RecentTrees {

    private static final int MOST = 128;
    private static final int LONGEST_CHARACTERS = 200_000;

    private final SequencedMap<Key, Kept> kept = new LinkedHashMap<>(MOST, 0.75f, true);
    private final TransactionSynchronizationRegistry transactions;

    RecentTrees(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    private record Key(ArticleId article, Order order) {
    }

    private record Kept(long version, Tree tree) {
    }

    /// Within a transaction it is made anew: what it changes may yet be rolled back, and its version be counted again.
    ///
    /// @param discussion as it was before the tree is made: a tree may be newer than its version, never older
    Tree of(ArticleId article, Discussion discussion, Order order, Supplier<Tree> made) {
        if (transactions.getTransactionKey() != null) {
            return made.get();
        }
        var key = new Key(article, order);
        var known = known(key);
        if (known != null && known.version() == discussion.version()) {
            return known.tree();
        }
        var tree = made.get();
        if (tree.comments().mapToInt(comment -> comment.source().length() + comment.html().length()).sum() <= LONGEST_CHARACTERS) {
            keep(key, new Kept(discussion.version(), tree));
        }
        return tree;
    }

    private @Nullable Kept known(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    /// Where there are too many, the one that was not asked for the longest goes.
    private void keep(Key key, Kept one) {
        synchronized (kept) {
            kept.put(key, one);
            if (kept.size() > MOST) {
                kept.pollFirstEntry();
            }
        }
    }
}
