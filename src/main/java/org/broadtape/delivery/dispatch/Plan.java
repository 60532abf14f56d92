package org.broadtape.delivery.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.broadtape.delivery.Channel;
import org.broadtape.delivery.Urgency;
import org.broadtape.delivery.ledger.QueueStore;
import org.broadtape.delivery.ledger.QueueStore.Head;
import org.broadtape.delivery.ledger.QueueStore.Room;

/// How many connections go to which queue. What is urgent goes first and has some kept for it; the others take turns, from where the last
/// turn ended, so that a destination with a million rows and one with a single row wait equally long.
final class Plan {

    /// Connections of this node; each is a virtual thread.
    private static final int CONNECTIONS = 256;
    private static final int FOR_THE_URGENT = 16;
    private static final int QUEUES_IN_A_TURN = 200;

    private final Map<String, Channel> channels;
    private final Windows windows;
    private Head last = Head.START;

    /// @param more whether queues were left out that may have something due
    /// @param next when something becomes due that is not now
    record Planned(List<Room> rooms, boolean more, Optional<Instant> next) {
    }

    Plan(Map<String, Channel> channels, Windows windows) {
        this.channels = channels;
        this.windows = windows;
    }

    /// @param busy connections that are open
    Planned of(QueueStore store, Instant now, int busy) {
        if (busy >= CONNECTIONS) {
            return new Planned(List.of(), false, Optional.empty());
        }
        var walked = walk(store);
        if (walked.isEmpty()) {
            return new Planned(List.of(), false, Optional.empty());
        }
        var turn = new Turn(now, busy);
        var paused = store.paused();
        withUrgent(store, walked).filter(head -> !paused.contains(List.of(head.channel(), "")) && !paused.contains(List.of(head.channel(), head.destination()))).forEach(turn::plan);
        var cut = walked.size() == QUEUES_IN_A_TURN;
        last = turn.full ? turn.served : cut ? walked.getLast() : Head.START;
        return new Planned(turn.rooms, cut && !turn.full, turn.next);
    }

    private List<Head> walk(QueueStore store) {
        var after = store.queues(last, QUEUES_IN_A_TURN);
        return after.isEmpty() && !last.equals(Head.START) ? store.queues(Head.START, QUEUES_IN_A_TURN) : after;
    }

    /// Before where the walk through the queues has come, those that are urgent: they wait for no walk, and the walk comes to an end.
    private Stream<Head> withUrgent(QueueStore store, List<Head> walked) {
        var first = store.queues(Head.START, 1);
        if (first.isEmpty() || !isUrgent(first.getFirst()) || walked.contains(first.getFirst())) {
            return walked.stream();
        }
        return Stream.concat(store.queues(Head.START, QUEUES_IN_A_TURN).stream().takeWhile(Plan::isUrgent).filter(head -> !walked.contains(head)), walked.stream());
    }

    private static boolean isUrgent(Head head) {
        return head.rank() == Urgency.URGENT.rank();
    }

    /// The sums of one turn.
    private final class Turn {
        private final Instant now;
        private final List<Room> rooms = new ArrayList<>();
        private final Map<List<String>, Integer> planned = new HashMap<>();
        private int open;
        private boolean full;
        private Head served = Head.START;
        private Optional<Instant> next = Optional.empty();

        private Turn(Instant now, int busy) {
            this.now = now;
            this.open = busy;
        }

        private void plan(Head head) {
            var channel = channels.get(head.channel());
            if (channel == null) {
                return;
            }
            var window = windows.of(channel, head.destination());
            if (head.dueAt().isAfter(now)) {
                later(head.dueAt());
                return;
            }
            window.rests(now).ifPresent(this::later);
            var queue = List.of(head.channel(), head.destination());
            var urgent = isUrgent(head);
            var left = (urgent ? CONNECTIONS : CONNECTIONS - FOR_THE_URGENT) - open;
            var wanted = (urgent ? window.roomForUrgent(now) : window.room(now)) - planned.getOrDefault(queue, 0);
            full = full || wanted > left;
            if (Math.min(wanted, left) > 0) {
                var connections = Math.min(wanted, left);
                planned.merge(queue, connections, Integer::sum);
                open += connections;
                served = head;
                rooms.add(new Room(head, connections * Tower.batch(channel)));
            }
        }

        private void later(Instant at) {
            next = next.filter(other -> other.isBefore(at)).or(() -> Optional.of(at));
        }
    }
}
