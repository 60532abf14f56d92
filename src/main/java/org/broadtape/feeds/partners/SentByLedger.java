package org.broadtape.feeds.partners;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.history.Sent;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Delivery;

/// What the ledger has sent of an article, or may have sent, over all its channels.
@ApplicationScoped
class SentByLedger implements Sent {

    private final Deliveries deliveries;

    SentByLedger(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public List<Sending> of(ArticleId article) {
        return deliveries.sentOf(article.aggregate()).stream().sorted(Comparator.comparing(Delivery::changedAt).thenComparing(Delivery::id)).map(SentByLedger::sending).toList();
    }

    private static Sending sending(Delivery delivery) {
        return new Sending(delivery.channel(), delivery.recipient(), delivery.reason() + " version " + delivery.version() + ", " + delivery.state().name().toLowerCase(Locale.ROOT), delivery.changedAt());
    }
}
