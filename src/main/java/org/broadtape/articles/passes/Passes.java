package org.broadtape.articles.passes;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.Pass;

/// The passes that somebody holds, of whatever kind.
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Passes {

    private final Meter meter;
    private final Gifts gifts;

    Passes(Meter meter, Gifts gifts) {
        this.meter = meter;
        this.gifts = gifts;
    }

    /// The one that opens the article the longest.
    public Optional<Pass> of(ArticleId article, Holder holder) {
        var read = meter.pass(article, holder);
        var given = gifts.pass(article, holder);
        return read.isPresent() && given.isPresent() && given.get().until().isAfter(read.get().until()) ? given : read.or(() -> given);
    }

    /// What one holds is the other's from now on. An article that both have read free counts once.
    @Transactional
    public void move(Holder from, Holder into) {
        meter.move(from, into);
        gifts.move(from, into);
    }
}
