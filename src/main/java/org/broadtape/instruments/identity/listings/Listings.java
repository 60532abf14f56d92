package org.broadtape.instruments.identity.listings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.kernel.Refused;

/// Who held which symbol of a market when. On any day a symbol has one holder at the most.
public record Listings(List<Listing> all) {

    public static final Listings NONE = new Listings(List.of());

    private static final Comparator<Listing> LATEST = Comparator.comparing(Listing::until).thenComparing(Listing::from);

    public Listings {
        all = List.copyOf(all);
    }

    public Optional<InstrumentId> holder(String mic, String symbol, LocalDate day) {
        return all.stream().filter(one -> one.isAt(mic, symbol) && one.holds(day)).map(Listing::instrument).findFirst();
    }

    /// The listing that an instrument has, or had last.
    public Optional<Listing> last(InstrumentId instrument) {
        return all.stream().filter(one -> one.instrument().equals(instrument)).max(LATEST);
    }

    /// From that day on the instrument is listed there under that symbol, and nowhere else.
    ///
    /// @throws Refused where somebody else holds the symbol then or later, or the instrument was listed otherwise later
    public Listings list(InstrumentId instrument, String mic, String symbol, LocalDate from) {
        var next = new ArrayList<>(ended(instrument, from));
        next.stream().filter(one -> one.isAt(mic, symbol) && one.until().isAfter(from)).findFirst().ifPresent(held -> {
            throw new Refused(symbol + " on " + mic + " is another's " + (held.isOpen() ? "still" : "until " + held.until()) + ". End that listing first");
        });
        next.add(new Listing(instrument, mic, symbol, from, LocalDate.MAX));
        return new Listings(next);
    }

    /// From that day on the instrument is not listed any more.
    ///
    /// @throws Refused where it was listed only later
    public Listings end(InstrumentId instrument, LocalDate day) {
        return new Listings(ended(instrument, day));
    }

    private List<Listing> ended(InstrumentId instrument, LocalDate day) {
        last(instrument).filter(one -> !one.from().isBefore(day) || (!one.isOpen() && one.until().isAfter(day))).ifPresent(later -> {
            throw new Refused("It was listed as " + later.mic() + ":" + later.symbol() + (later.from().isBefore(day) ? " until " + later.until() : " on " + later.from())
                    + ", which is not before " + day + ". Changes are told in the order of their days");
        });
        return all.stream().map(one -> one.instrument().equals(instrument) && one.isOpen() ? one.endedOn(day) : one).toList();
    }

    /// The last part of each instrument's address on the market of its last listing: the symbol, where nobody has been given it since; otherwise the symbol and
    /// the year of its last day there, `ABC-2010`, and where that is taken too, `ABC-2010-2`.
    ///
    /// @param taken addresses by market, `XJSE/ABC`, that others have
    public Map<InstrumentId, String> addresses(Set<String> taken) {
        var addresses = new LinkedHashMap<InstrumentId, String>();
        var used = new HashSet<>(taken);
        var lasts = all.stream().map(Listing::instrument).distinct().flatMap(id -> last(id).stream()).sorted(LATEST.reversed()).toList();
        lasts.stream().filter(this::keepsSymbol).forEach(one -> addresses.put(one.instrument(), free(one.mic(), one.symbol(), used)));
        lasts.stream().filter(one -> !keepsSymbol(one)).sorted(LATEST).forEach(one -> addresses.put(one.instrument(), free(one.mic(), one.symbol() + "-" + one.lastYear(), used)));
        return addresses;
    }

    private boolean keepsSymbol(Listing last) {
        return all.stream().noneMatch(other -> other.isAt(last.mic(), last.symbol()) && !other.instrument().equals(last.instrument()) && LATEST.compare(other, last) > 0);
    }

    private static String free(String mic, String wanted, Set<String> used) {
        var address = wanted;
        for (var number = 2; !used.add(mic + "/" + address); number++) {
            address = wanted + "-" + number;
        }
        return address;
    }
}
