package org.broadtape.delivery.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.State;
import org.broadtape.kernel.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows what was promised to whom and what came of it, and lets a person decide.
@Dependent
@Command(name = "deliveries", description = "Show what is promised to partners and readers and what came of it; pause, resume, cancel, send again.", mixinStandardHelpOptions = true)
public class DeliveriesCommand implements Callable<Integer> {

    private static final String STATES = Arrays.stream(State.values()).map(State::word).collect(Collectors.joining(", "));

    private final Deliveries deliveries;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Inject
    DeliveriesCommand(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /// What waits for each destination.
    @Override
    public Integer call() {
        var queues = deliveries.queues();
        for (var queue : queues) {
            say("%s %s: %d ready, %d sending, %d doubtful, %d failed%s%s", queue.channel(), queue.destination().isEmpty() ? "(all)" : queue.destination(), queue.ready(), queue.sending(),
                    queue.doubtful(), queue.failed(), queue.oldest().map(oldest -> ", waiting since " + oldest).orElse(""), queue.paused() ? ", paused" : "");
        }
        if (queues.isEmpty()) {
            say("Nothing waits.");
        }
        return 0;
    }

    @Command(description = "List the newest deliveries in a state, or all about a subject such as article/17.", mixinStandardHelpOptions = true)
    public int list(@Parameters(paramLabel = "STATE|SUBJECT", description = "ready, sending, sent, doubtful, failed, cancelled; or a subject") String what,
            @Option(names = "--channel", defaultValue = "", description = "of this channel only") String channel,
            @Option(names = "--most", defaultValue = "100", description = "at most so many (${DEFAULT-VALUE})") int most) {
        var listed = what.contains("/") ? deliveries.about(what) : deliveries.in(state(what), channel, most);
        listed.forEach(this::line);
        if (listed.isEmpty()) {
            say("None.");
        }
        return 0;
    }

    @Command(description = "Show one delivery.", mixinStandardHelpOptions = true)
    public int show(@Parameters(paramLabel = "ID", description = "its number in the list") long id) {
        var delivery = deliveries.called(id);
        line(delivery);
        say("    message %d, reason %s, version %d%n    to %s (queue %s), %d tries, %s, changed %s", delivery.message(), delivery.reason(), delivery.version(), delivery.address(),
                delivery.destination(), delivery.tries(), delivery.state() == State.READY ? delivery.dueAt().map(at -> "due " + at).orElse("resting until resumed") : "not due", delivery.changedAt());
        return 0;
    }

    @Command(description = "Let a message, a destination or a channel rest.", mixinStandardHelpOptions = true)
    public int pause(@Mixin TargetOptions target) {
        deliveries.pause(target.chosen());
        say("Paused: %s.", target);
        return 0;
    }

    @Command(description = "Let it go on.", mixinStandardHelpOptions = true)
    public int resume(@Mixin TargetOptions target) {
        deliveries.resume(target.chosen());
        say("Resumed: %s.", target);
        return 0;
    }

    @Command(description = "Take back what is ready; what is under way is not stopped.", mixinStandardHelpOptions = true)
    public int cancel(@Mixin TargetOptions target) {
        say("%d cancelled.", deliveries.cancel(target.chosen(), "cancelled by a person"));
        return 0;
    }

    @Command(description = "Send deliveries again that are doubtful, failed, cancelled or sent.", mixinStandardHelpOptions = true)
    public int resend(@Parameters(paramLabel = "ID|doubtful|failed", arity = "1..*", description = "numbers in the list; or all that are doubtful, or failed") List<String> which) {
        say("%d will be sent again.", deliveries.resend(ids(which)));
        return 0;
    }

    @Command(description = "Say what became of doubtful deliveries.", mixinStandardHelpOptions = true)
    public int settle(@Parameters(paramLabel = "ID|doubtful", arity = "1..*", description = "numbers in the list, or all that are doubtful") List<String> which,
            @Option(names = "--arrived", required = true, arity = "1", paramLabel = "yes|no", description = "whether they arrived") String arrived) {
        if (!arrived.equals("yes") && !arrived.equals("no")) {
            throw new Refused("--arrived is '" + arrived + "'; write yes or no");
        }
        say("%d settled.", deliveries.settle(ids(which), arrived.equals("yes")));
        return 0;
    }

    private List<Long> ids(List<String> which) {
        return which.stream().flatMap(one -> one.matches("\\d{1,18}") ? List.of(Long.parseLong(one)).stream()
                : deliveries.in(state(one), "", Integer.MAX_VALUE).stream().map(Delivery::id)).toList();
    }

    private static State state(String word) {
        return Arrays.stream(State.values()).filter(state -> state.word().equals(word.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new Refused("'" + word + "' is no state of a delivery; there are " + STATES + ". A subject has a stroke in it, such as article/17"));
    }

    private void line(Delivery delivery) {
        say("%d  %s  %s v%d to %s by %s%s", delivery.id(), delivery.state().word(), delivery.subject(), delivery.version(), delivery.recipient(), delivery.channel(),
                delivery.answer().isEmpty() ? "" : ": " + delivery.answer());
    }

    private void say(String words, Object... values) {
        spec.commandLine().getOut().printf(words + "%n", values);
        spec.commandLine().getOut().flush();
    }
}
