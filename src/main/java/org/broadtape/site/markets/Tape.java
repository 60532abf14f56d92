package org.broadtape.site.markets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.board.Boards;
import org.broadtape.kernel.Slot;

/// The tape under the masthead of every page. The page itself says what is on it and no price, since it is kept for longer than a price holds; script fetches
/// the prices, and without it each symbol leads to the page of its instrument.
@ApplicationScoped
class Tape implements Slot {

    private static final Duration STANDS = Duration.ofSeconds(60);

    private final Boards boards;
    private final MarketsDesk desk;
    private final Clock clock;
    private volatile Asked asked = new Asked(Instant.MIN, List.of(), Optional.empty());

    Tape(Boards boards, MarketsDesk desk, Clock clock) {
        this.boards = boards;
        this.desk = desk;
        this.clock = clock;
    }

    private record Asked(Instant until, List<Instrument> instruments, Optional<Fragment> set) {
    }

    List<Instrument> instruments() {
        return asked().instruments();
    }

    /// What is on it, asked for and set once a minute: every page shows it.
    private Asked asked() {
        var known = asked;
        var now = clock.instant();
        if (now.isBefore(known.until())) {
            return known;
        }
        var shown = boards.tape();
        asked = new Asked(now.plus(STANDS), shown, shown.isEmpty() ? Optional.empty() : Optional.of(new Fragment(Templates.tape(shown, desk.path()).render(), Set.of())));
        return asked;
    }

    @Override
    public String place() {
        return "frame/tape";
    }

    @Override
    public Optional<Fragment> about(long subject) {
        return asked().set();
    }
}
