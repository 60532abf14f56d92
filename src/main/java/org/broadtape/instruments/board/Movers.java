package org.broadtape.instruments.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.prices.PriceNow;
import org.broadtape.instruments.prices.Prices;

/// The shares that moved most since their close before, and how sectors did.
@ApplicationScoped
public class Movers {

    /// Older than a long weekend is no move of today.
    private static final Duration OF_NOW = Duration.ofDays(5);
    private static final Duration STANDS = Duration.ofSeconds(60);
    private static final int MOST_SHOWN = 20;
    private static final int MOST_SHARES = 20_000;
    private static final int DECIMALS = 2;

    private final Instruments instruments;
    private final Companies companies;
    private final Prices prices;
    private final BoardMessages words;
    private final Clock clock;
    private volatile Asked asked = new Asked(Instant.MIN, new Moved(List.of(), List.of(), List.of()));

    Movers(Instruments instruments, Companies companies, Prices prices, BoardMessages words, Clock clock) {
        this.instruments = instruments;
        this.companies = companies;
        this.prices = prices;
        this.words = words;
        this.clock = clock;
    }

    private record Asked(Instant until, Moved moved) {
    }

    /// A share and its price, which has a move.
    public record Mover(Instrument instrument, PriceNow price, BigDecimal percent) {
    }

    /// How the shares of a sector moved: the plain mean of their moves, in per cent to two decimals.
    public record Sector(String name, BigDecimal percent, int shares) {
    }

    /// @param up   those that rose most, the most first
    /// @param down those that fell most, the most first
    public record Moved(List<Mover> up, List<Mover> down, List<Sector> sectors) {
    }

    /// Asked for once a minute, however many look: it takes the prices of all that is listed.
    ///
    /// @param each how many at the most on either side, up to 20
    public Moved today(int each) {
        var known = asked;
        if (!clock.instant().isBefore(known.until())) {
            known = new Asked(clock.instant().plus(STANDS), all());
            asked = known;
        }
        var all = known.moved();
        return new Moved(all.up().stream().limit(each).toList(), all.down().stream().limit(each).toList(), all.sectors());
    }

    private Moved all() {
        var shares = instruments.listed(Kind.SHARE, MOST_SHARES);
        var now = prices.now(shares.stream().map(Instrument::id).toList());
        var since = clock.instant().minus(OF_NOW);
        var moved = shares.stream().flatMap(share -> Optional.ofNullable(now.get(share.id())).filter(price -> price.at().isAfter(since))
                .flatMap(price -> price.percent().map(percent -> new Mover(share, price, percent))).stream())
                .sorted(Comparator.comparing(Mover::percent).reversed()).toList();
        return new Moved(moved.stream().filter(one -> one.percent().signum() > 0).limit(MOST_SHOWN).toList(),
                moved.reversed().stream().filter(one -> one.percent().signum() < 0).limit(MOST_SHOWN).toList(), sectors(moved));
    }

    private List<Sector> sectors(List<Mover> moved) {
        var issuers = companies.of(moved.stream().flatMap(one -> one.instrument().company().stream()).distinct().toList());
        var bySector = new TreeMap<String, List<Mover>>();
        for (var one : moved) {
            var sector = one.instrument().company().flatMap(id -> Optional.ofNullable(issuers.get(id))).map(Company::sector).filter(name -> !name.isEmpty()).orElse(words.others());
            bySector.computeIfAbsent(sector, _ -> new ArrayList<>()).add(one);
        }
        return bySector.entrySet().stream().map(entry -> new Sector(entry.getKey(), mean(entry.getValue()), entry.getValue().size()))
                .sorted(Comparator.comparing(Sector::percent).reversed()).toList();
    }

    private static BigDecimal mean(List<Mover> moved) {
        return moved.stream().map(Mover::percent).reduce(BigDecimal.ZERO, BigDecimal::add).divide(new BigDecimal(moved.size()), DECIMALS, RoundingMode.HALF_UP);
    }
}
