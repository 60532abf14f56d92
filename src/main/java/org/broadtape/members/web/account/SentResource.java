package org.broadtape.members.web.account;

import java.util.Optional;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Delivery;
import org.broadtape.members.Visit;
import org.broadtape.members.account.Notifications;
import org.jspecify.annotations.Nullable;

/// `/account/sent`: what was sent to the member, from the ledger.
@Path("/account/sent")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class SentResource {

    private static final int LENGTH = 50;

    private final Deliveries deliveries;
    private final Notifications notifications;
    private final AccountMessages words;
    private final Visit visit;

    SentResource(Deliveries deliveries, Notifications notifications, AccountMessages words, Visit visit) {
        this.deliveries = deliveries;
        this.notifications = notifications;
        this.words = words;
        this.visit = visit;
    }

    @GET
    public TemplateInstance sent(@QueryParam("before") @Nullable Long before) {
        var found = deliveries.sentTo(visit.signedIn().member().toString(), before == null ? Long.MAX_VALUE : before, LENGTH + 1);
        var shown = found.subList(0, Math.min(LENGTH, found.size()));
        return Templates.sent(new SentPage(shown.stream().map(this::line).toList(), found.size() > LENGTH ? Optional.of(shown.getLast().id()) : Optional.empty()));
    }

    private SentPage.Line line(Delivery delivery) {
        return new SentPage.Line(delivery.changedAt(), notifications.inWords(delivery.reason()), delivery.address(), state(delivery));
    }

    private String state(Delivery delivery) {
        return switch (delivery.state()) {
            case READY -> words.stateReady();
            case SENDING -> words.stateSending();
            case SENT -> words.stateSent();
            case DOUBTFUL -> words.stateDoubtful();
            case FAILED -> words.stateFailed();
            case CANCELLED -> words.stateCancelled();
        };
    }
}
