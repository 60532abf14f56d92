package org.broadtape.comments.moderation.transparency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.comments.moderation.transparency.TransparencyStore.Decided;
import org.broadtape.installation.Settings;
import org.jspecify.annotations.Nullable;

/// Counts what was decided about comments in the last twelve months, month by month in the paper's time zone. Everybody may know.
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Transparency {

    private static final int MONTHS = 12;

    private final TransparencyStore store;
    private final Settings settings;
    private final Clock clock;
    private final Object lock = new Object();
    private @Nullable Counted counted;

    Transparency(TransparencyStore store, Settings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// The newest month first, back to the first in which there was anything.
    public Account account() {
        var zone = settings.timeZone();
        var running = YearMonth.from(clock.instant().atZone(zone));
        var since = running.minusMonths(MONTHS - 1L).atDay(1).atStartOfDay(zone).toInstant();
        var posted = store.posted(since, zone);
        var decided = store.decided(since, zone);
        var reports = store.reports(since, zone);
        var appeals = store.appeals(since, zone);
        var waits = store.waits(since, zone);
        var all = Stream.iterate(running, month -> month.minusMonths(1)).limit(MONTHS).map(month -> {
            var here = decided.getOrDefault(month, Decided.NOTHING);
            var appealed = appeals.getOrDefault(month, TransparencyStore.Appealed.NOTHING);
            return new Month(month, posted.getOrDefault(month, 0), here.held(), here.byRule(), here.byPerson(), here.shown(), reports.getOrDefault(month, 0), appealed.made(),
                    appealed.granted(), Optional.ofNullable(waits.get(month)));
        }).toList();
        var months = all.subList(0, Math.max(1, MONTHS - (int) all.reversed().stream().takeWhile(Month::isSilent).count()));
        var causes = store.causes(since).stream().sorted(Comparator.comparingInt((Cause cause) -> cause.held() + cause.rejected()).reversed().thenComparing(Cause::name)).toList();
        return new Account(months, causes, store.notices(since));
    }

    private record Counted(Instant at, Account account) {
    }

    /// The same, counted no more than once in that time, by one at a time: counting a year takes a while, and anybody may ask.
    public Account notOlderThan(Duration age) {
        var now = clock.instant();
        synchronized (lock) {
            var known = counted;
            if (known == null || known.at().isAfter(now) || !now.isBefore(known.at().plus(age))) {
                known = new Counted(now, account());
                counted = known;
            }
            return known.account();
        }
    }
}
