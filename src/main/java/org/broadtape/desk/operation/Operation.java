package org.broadtape.desk.operation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Target;
import org.broadtape.jobs.Backlog;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// What a producer decides in the outbox and the ledger. The same use cases as behind `./broadtape outbox` and `deliveries`; here they are
/// demanded of whoever is signed in, and written down.
@ApplicationScoped
@Transactional
public class Operation {

    private final Backlog backlog;
    private final Deliveries deliveries;
    private final Audit audit;

    Operation(Backlog backlog, Deliveries deliveries, Audit audit) {
        this.backlog = backlog;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    public void retry(Actor actor, long row) {
        actor.demand(Right.RUN_OPERATION);
        found(backlog.retry(row), row);
        audit.record(actor, "outbox retried", "outbox/" + row, "");
    }

    public void retryAll(Actor actor) {
        actor.demand(Right.RUN_OPERATION);
        audit.record(actor, "outbox retried", "outbox", backlog.retryAll() + " rows");
    }

    public void drop(Actor actor, long row) {
        actor.demand(Right.RUN_OPERATION);
        found(backlog.drop(row), row);
        audit.record(actor, "outbox dropped", "outbox/" + row, "");
    }

    public void pause(Actor actor, Target target) {
        deliveries.pause(demanded(actor, target));
        audit.record(actor, "deliveries paused", subject(target), "");
    }

    public void resume(Actor actor, Target target) {
        deliveries.resume(demanded(actor, target));
        audit.record(actor, "deliveries resumed", subject(target), "");
    }

    public void cancel(Actor actor, Target target) {
        var many = deliveries.cancel(demanded(actor, target), "cancelled by " + actor.name());
        audit.record(actor, "deliveries cancelled", subject(target), many + " cancelled");
    }

    public void resend(Actor actor, long delivery) {
        actor.demand(Right.RUN_OPERATION);
        var many = deliveries.resend(List.of(deliveries.called(delivery).id()));
        audit.record(actor, "delivery sent again", "delivery/" + delivery, many == 0 ? "it was on its way already" : "");
    }

    /// @param arrived what the person knows of a delivery in doubt
    public void settle(Actor actor, long delivery, boolean arrived) {
        actor.demand(Right.RUN_OPERATION);
        var many = deliveries.settle(List.of(deliveries.called(delivery).id()), arrived);
        audit.record(actor, "delivery settled", "delivery/" + delivery, many == 0 ? "it was not in doubt" : arrived ? "arrived" : "did not arrive");
    }

    private static Target demanded(Actor actor, Target target) {
        actor.demand(Right.RUN_OPERATION);
        return target;
    }

    private static void found(boolean done, long row) {
        if (!done) {
            throw new NotFound("outbox/" + row);
        }
    }

    private static String subject(Target target) {
        return switch (target) {
            case Target.OfMessage(var id) -> "message/" + id;
            case Target.OfSubject(var about) -> about;
            case Target.OnChannel(var name) -> "queue/" + name;
            case Target.Destination(var name, var queue) -> "queue/" + name + "/" + queue;
        };
    }
}
