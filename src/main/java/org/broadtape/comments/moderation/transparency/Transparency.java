package org.broadtape.comments.moderation.transparency;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.comments.moderation.transparency.TransparencyStore.Decided;
import org.broadtape.installation.Settings;

/// Counts what was decided about comments in the last twelve months, month by month in the paper's time zone. Everybody may know.
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Transparency {

    private static final int MONTHS = 12;

    private final TransparencyStore store;
    private final Settings settings;
    private final Clock clock;

    Transparency(TransparencyStore store, Settings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    public Account account() {
        var zone = settings.timeZone();
        var running = YearMonth.from(clock.instant().atZone(zone));
        var since = running.minusMonths(MONTHS - 1L).atDay(1).atStartOfDay(zone).toInstant();
        var posted = store.posted(since, zone);
        var decided = store.decided(since, zone);
        var reports = store.reports(since, zone);
        var appeals = store.appeals(since, zone);
        var waits = store.waits(since, zone);
        var months = Stream.iterate(running, month -> month.minusMonths(1)).limit(MONTHS).map(month -> {
            var here = decided.getOrDefault(month, Decided.NOTHING);
            var appealed = appeals.getOrDefault(month, TransparencyStore.Appealed.NOTHING);
            return new Month(month, posted.getOrDefault(month, 0), here.held(), here.byRule(), here.byPerson(), here.shown(), reports.getOrDefault(month, 0), appealed.made(),
                    appealed.granted(), Optional.ofNullable(waits.get(month)));
        }).toList();
        var causes = store.causes(since).stream().sorted(Comparator.comparingInt((Cause cause) -> cause.held() + cause.rejected()).reversed().thenComparing(Cause::name)).toList();
        return new Account(months, causes, store.notices(since));
    }
}
