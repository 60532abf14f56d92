package org.broadtape.instruments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.NotFound;

/// Finds instruments. A symbol is asked for on a day: it belongs to whoever held it then.
@ApplicationScoped
public class Instruments {

    /// An earlier holder's address: its symbol and the year of its last day.
    private static final Pattern DATED = Pattern.compile("(.+)-(\\d{4})");

    private final InstrumentStore store;

    Instruments(InstrumentStore store) {
        this.store = store;
    }

    /// @throws NotFound where there is none
    public Instrument of(InstrumentId id) {
        return Optional.ofNullable(of(List.of(id)).get(id)).orElseThrow(() -> new NotFound("instrument " + id));
    }

    /// Those of the ids that there are.
    public Map<InstrumentId, Instrument> of(Collection<InstrumentId> ids) {
        return ids.isEmpty() ? Map.of() : store.of(ids);
    }

    /// The one whose page has that address, whoever holds the symbol now; where none has it, whoever was listed so last. Its path then is another.
    public Optional<Instrument> at(String mic, String address) {
        var market = mic.toUpperCase(Locale.ROOT);
        var written = address.toUpperCase(Locale.ROOT);
        return store.at(market, written).or(() -> store.lastListed(market, written)).or(() -> {
            var dated = DATED.matcher(written);
            return dated.matches() ? store.listedUntil(market, dated.group(1), Integer.parseInt(dated.group(2))) : Optional.empty();
        });
    }

    /// Whoever held the symbol on that market on that day.
    public Optional<Instrument> listed(String mic, String symbol, LocalDate day) {
        return store.listed(mic.toUpperCase(Locale.ROOT), symbol.toUpperCase(Locale.ROOT), day);
    }

    /// The same for many at once; one without a market finds everything that was listed under the symbol on that day, on any.
    public Map<Ticker, List<Instrument>> listed(Collection<Ticker> tickers) {
        return tickers.isEmpty() ? Map.of() : store.listed(tickers);
    }

    /// Everything that was listed under the symbol on that day, on any market.
    public List<Instrument> listedAnywhere(String symbol, LocalDate day) {
        return store.listedAnywhere(symbol.toUpperCase(Locale.ROOT), day);
    }

    /// Everything that was known by that ISIN, FIGI or other number on that day: an ISIN is the same on every market.
    public List<Instrument> known(String number, LocalDate day) {
        return store.known(number.toUpperCase(Locale.ROOT), day);
    }

    /// What is listed of a kind, by its market and symbol, at most so many.
    public List<Instrument> listed(Kind kind, int most) {
        return store.listed(kind, most);
    }

    /// Every symbol that one of them has borne.
    public Set<String> symbols(Collection<InstrumentId> ids) {
        return ids.isEmpty() ? Set.of() : store.symbols(ids);
    }

    /// What the company has issued, listed ones first.
    public List<Instrument> of(CompanyId company) {
        return store.of(company);
    }
}
