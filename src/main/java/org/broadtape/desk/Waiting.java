package org.broadtape.desk;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.history.Conflicts;
import org.broadtape.articles.newsfile.Newsfile;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Queue;
import org.broadtape.installation.Checkup;
import org.broadtape.jobs.Backlog;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// What waits for a person, as far as the one who asks may see it.
@ApplicationScoped
public class Waiting {

    private final Backlog backlog;
    private final Deliveries deliveries;
    private final Newsfile newsfile;
    private final Conflicts conflicts;
    private final List<Checkup> checkups;

    Waiting(Backlog backlog, Deliveries deliveries, Newsfile newsfile, Conflicts conflicts, @All List<Checkup> checkups) {
        this.backlog = backlog;
        this.deliveries = deliveries;
        this.newsfile = newsfile;
        this.conflicts = conflicts;
        this.checkups = checkups;
    }

    /// @param path where it is decided, or seen
    /// @param words what it is, and what a person does about it
    public record Thing(long count, String what, String words, String path) {
    }

    public List<Thing> of(Actor actor) {
        var things = new ArrayList<Thing>();
        if (actor.may(Right.READ_UNRELEASED)) {
            things.add(new Thing(newsfile.held(actor), "held articles", "Nobody reads them until an editor has decided.", "/desk/articles?state=held"));
        }
        if (actor.may(Right.WRITE_ANY)) {
            things.add(new Thing(conflicts.count(), "newer copies from a source", "The desk has edited what the source has sent anew. Take its copy, or keep your own.", "/desk/articles?state=conflict"));
        }
        if (actor.may(Right.SEE_OPERATION)) {
            operation(things);
        }
        return things.stream().filter(thing -> thing.count() > 0).toList();
    }

    private void operation(List<Thing> things) {
        things.add(new Thing(checkups.stream().mapToLong(checkup -> checkup.problems().size()).sum(), "wrong with the installation or the wire", "Each in a sentence that says what to do.",
                "/desk/checks"));
        things.add(new Thing(backlog.waiting().stream().mapToLong(Backlog.Waiting::parked).sum(), "parked in the outbox", "Work that failed for good. Try it again when its reason is gone.",
                "/desk/outbox"));
        var queues = deliveries.queues();
        things.add(new Thing(queues.stream().mapToLong(Queue::doubtful).sum(), "deliveries in doubt", "Nobody knows whether they arrived. Ask the recipient, then settle or send again.",
                "/desk/deliveries?state=doubtful"));
        things.add(new Thing(queues.stream().mapToLong(Queue::failed).sum(), "deliveries failed", "Refused, or given up after five days.", "/desk/deliveries?state=failed"));
    }
}
