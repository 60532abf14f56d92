package org.broadtape.instruments.bars.held;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.instruments.bars.Arrival;
import org.broadtape.instruments.bars.ExactBar;
import org.broadtape.instruments.bars.Keeping;
import org.broadtape.instruments.bars.LastKnown;
import org.broadtape.instruments.bars.Portion;
import org.broadtape.instruments.bars.Said;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// What waits for somebody to look at it before it counts.
@ApplicationScoped
@Transactional
public class HeldBars {

    private final HeldStore store;
    private final Keeping keeping;
    private final Audit audit;
    private final Clock clock;

    HeldBars(HeldStore store, Keeping keeping, Audit audit, Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.audit = audit;
        this.clock = clock;
    }

    /// In the order in which they were held, from behind number `after` on.
    public List<HeldBar> open(Actor by, long after, int most) {
        by.demand(Right.SEE_OPERATION);
        return store.open(after, most);
    }

    public long count(Actor by) {
        by.demand(Right.SEE_OPERATION);
        return store.count();
    }

    /// Takes the bar as it is, in place of one that there may be. Those behind it that were held for their move from an older close alone are looked at
    /// again, and taken where they are no longer doubtful.
    ///
    /// @return how many bars were taken
    /// @throws Refused where it is a gap, with which no bar was put aside
    public int release(Actor by, long id) {
        by.demand(Right.CHANGE_INSTRUMENTS);
        var held = open(id);
        var bar = held.bar().orElseThrow(() -> new Refused("With a gap no bar was put aside: import what is missing, or discard it", "held bar " + id));
        keeping.take(new Arrival(held.instrument(), ExactBar.of(bar), held.place(), 0), said(held));
        decide(by, held, "RELEASED");
        return 1 + again(by, held);
    }

    private int again(Actor by, HeldBar released) {
        var taken = 0;
        for (var held : store.jumps(released.instrument())) {
            var arrival = new Arrival(held.instrument(), ExactBar.of(held.bar().orElseThrow()), held.place(), 0);
            var kept = keeping.keep(List.of(new Portion(said(held), List.of(arrival))), new LastKnown(), false).getFirst();
            if (kept.added() + kept.corrected() + kept.known() > 0) {
                decide(by, held, "RELEASED");
                taken++;
            }
        }
        return taken;
    }

    /// It stays out, and is not held again when it comes again.
    public void discard(Actor by, long id) {
        by.demand(Right.CHANGE_INSTRUMENTS);
        decide(by, open(id), "DISCARDED");
    }

    private HeldBar open(long id) {
        return store.open(id).orElseThrow(() -> new NotFound("held bar " + id));
    }

    private static Said said(HeldBar held) {
        return new Said(held.source(), held.place(), Optional.empty());
    }

    private void decide(Actor by, HeldBar held, String decision) {
        store.decide(held.id(), decision, by.name(), clock.instant());
        audit.record(by, "bar " + decision.toLowerCase(java.util.Locale.ROOT), held.instrument().aggregate(), held.day() + " of " + held.source() + ": " + held.doubt().sentence());
    }
}
