package org.broadtape.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.broadtape.delivery.dispatch.Dispatch;
import org.broadtape.delivery.ledger.DecisionStore;
import org.broadtape.delivery.ledger.OverviewStore;
import org.broadtape.delivery.ledger.PromiseStore;
import org.broadtape.jobs.Notices;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.jdbi.v3.core.Jdbi;

/// What was promised to whom, and what came of it. At least once, duplicates suppressed by key: reason, subject, version, recipient, channel.
@ApplicationScoped
@Transactional
public class Deliveries {

    private final PromiseStore promises;
    private final DecisionStore decisions;
    private final OverviewStore overview;
    private final Instance<Channel> channels;
    private final Notices notices;
    private final Clock clock;

    @Inject
    Deliveries(Jdbi jdbi, @Any Instance<Channel> channels, Notices notices, Clock clock) {
        this.promises = new PromiseStore(jdbi);
        this.decisions = new DecisionStore(jdbi);
        this.overview = new OverviewStore(jdbi);
        this.channels = channels;
        this.notices = notices;
        this.clock = clock;
    }

    /// Promises in the caller's transaction; it is sent after the commit. What was promised before is left as it stands.
    ///
    /// @return how many deliveries that made
    public int promise(Collection<Promise> these) {
        var known = channels();
        var made = promises.write(these, recipient -> channel(known, recipient.channel()).destination(recipient.address()), clock.instant());
        wake(made);
        return made;
    }

    public int promise(Message message, List<Recipient> recipients) {
        return promise(List.of(new Promise(message, recipients)));
    }

    /// Refuses an address that its channel cannot send to.
    public void reaches(Collection<Recipient> recipients) {
        var known = channels();
        recipients.forEach(recipient -> channel(known, recipient.channel()).destination(recipient.address()));
    }

    /// Takes back what is ready; what is under way is not stopped. How many that were.
    public int cancel(Target target, String why) {
        return decisions.cancel(target, why, clock.instant());
    }

    /// What has been sent about a subject, or may have been: whom a kill or a correction must reach.
    public List<Delivery> sentOf(String subject) {
        return about(subject).stream().filter(delivery -> switch (delivery.state()) {
            case SENT, DOUBTFUL, SENDING -> true;
            case READY, FAILED, CANCELLED -> false;
        }).toList();
    }

    public List<Delivery> about(String subject) {
        return overview.about(subject);
    }

    public void pause(Target target) {
        switch (target) {
            case Target.OfMessage(var id) -> pauseMessage(id, true);
            case Target.Destination(var channel, var destination) -> decisions.pause(named(channel), destination, clock.instant());
            case Target.OnChannel(var channel) -> decisions.pause(named(channel), "", clock.instant());
            case Target.OfSubject _ -> throw new Refused("a subject is cancelled, not paused; pause its messages, a destination or a channel");
        }
    }

    public void resume(Target target) {
        switch (target) {
            case Target.OfMessage(var id) -> pauseMessage(id, false);
            case Target.Destination(var channel, var destination) -> resumed(channel, destination);
            case Target.OnChannel(var channel) -> resumed(channel, "");
            case Target.OfSubject _ -> throw new Refused("a subject is not paused; resume a message, a destination or a channel");
        }
        wake(1);
    }

    /// Sends again what is not on its way already, whatever came of it. How many that were.
    public int resend(Collection<Long> ids) {
        var many = decisions.resend(ids, clock.instant());
        wake(many);
        return many;
    }

    /// A person knows what became of what was in doubt. How many were.
    public int settle(Collection<Long> ids, boolean arrived) {
        return decisions.settle(ids, arrived ? State.SENT : State.FAILED, arrived ? "a person knows that it arrived" : "a person knows that it did not arrive", clock.instant());
    }

    /// What is still to come to the recipient goes to another address.
    public void readdress(Recipient recipient) {
        decisions.readdress(recipient.name(), recipient.channel(), recipient.address(), channel(channels(), recipient.channel()).destination(recipient.address()));
        wake(1);
    }

    public List<Queue> queues() {
        return overview.queues();
    }

    /// The newest in that state; of one channel, unless it is empty.
    public List<Delivery> in(State state, String channel, int most) {
        return overview.in(state, channel, most);
    }

    /// The newest that were promised to a recipient.
    public List<Delivery> of(String recipient, int most) {
        return overview.of(recipient, most);
    }

    public Delivery called(long id) {
        return overview.find(id).orElseThrow(() -> new NotFound("delivery " + id));
    }

    /// What was promised to a recipient over a channel; subjects and versions are pairs.
    public List<Delivery> to(String recipient, String channel, String reason, List<String> subjects, List<Long> versions) {
        return overview.to(recipient, channel, reason, subjects, versions);
    }

    /// What was ever promised to a member (`member/17`), over every channel: the newest with a number below `before`.
    public List<Delivery> sentTo(String recipient, long before, int most) {
        return overview.sentTo(recipient, before, most);
    }

    /// Takes back what is ready for a recipient and keeps no address of theirs.
    public void forget(String recipient, String why) {
        decisions.forget(recipient, why, clock.instant());
    }

    private void pauseMessage(long id, boolean paused) {
        if (!decisions.pauseMessage(id, paused, clock.instant())) {
            throw new NotFound("message " + id);
        }
    }

    private void resumed(String channel, String destination) {
        if (!decisions.resume(channel, destination, clock.instant())) {
            throw new Refused("it is not paused. ./broadtape deliveries shows what is");
        }
    }

    private String named(String channel) {
        return channel(channels(), channel).name();
    }

    private static Channel channel(Map<String, Channel> known, String name) {
        var channel = known.get(name);
        if (channel == null) {
            throw new Refused("there is no channel '" + name + "'; there are " + String.join(", ", known.keySet().stream().sorted().toList()));
        }
        return channel;
    }

    private Map<String, Channel> channels() {
        return channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    }

    private void wake(int many) {
        if (many > 0) {
            notices.send(Dispatch.TOPIC, "");
        }
    }
}
