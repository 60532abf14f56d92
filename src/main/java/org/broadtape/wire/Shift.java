package org.broadtape.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.broadtape.wire.item.Desk;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.Standing;
import org.broadtape.wire.item.Times;
import org.broadtape.wire.item.WireItem;

/// Moves items through time by whole days, so that the newest of them is less than a day old. What waited for an instant then still waits.
///
/// @param newest the newest instant that is not one of the future, as written
record Shift(Instant newest, Instant now) implements UnaryOperator<WireItem> {

    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public WireItem apply(WireItem item) {
        var standing = item.standing();
        var times = new Times(item.times().first().map(this::moved), item.times().version().map(this::moved));
        var stood = new Standing(standing.status(), embargo(standing.embargo()), standing.expires().map(this::moved), standing.others(),
                standing.signals().stream().map(signal -> new Signal(signal.sort(), signal.note(), signal.at().map(this::moved))).toList(), standing.doubts());
        var desk = new Desk(item.desk().page(), item.desk().slug(), item.desk().state(), item.desk().access(), item.desk().openings(), item.desk().unmetered(), item.desk().released().map(this::moved));
        return new WireItem(item.guid(), item.version(), item.kind(), times, stood, item.words(), item.filing(), item.rights(), desk, item.prose(), item.pictures(), item.wanted(),
                item.address(), item.edNote(), item.fingerprint());
    }

    Instant moved(Instant written) {
        return written.plus(DAY.multipliedBy(Math.floorDiv(Duration.between(newest, now).toSeconds(), DAY.toSeconds())));
    }

    private Embargo embargo(Embargo embargo) {
        return embargo instanceof Embargo.Until(var at) && at.isAfter(newest) ? new Embargo.Until(ahead(moved(at))) : embargo;
    }

    private Instant ahead(Instant moved) {
        var ahead = moved;
        while (!ahead.isAfter(now)) {
            ahead = ahead.plus(DAY);
        }
        return ahead;
    }
}
