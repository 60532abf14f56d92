package org.broadtape.instruments.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.broadtape.doors.columns.Line;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.register.Entry;
import org.broadtape.instruments.register.Issuer;

/// The equities of FinanceDatabase (JerBouma/FinanceDatabase), one file per exchange. Symbols bear Yahoo's ending of the exchange, `ABG.JO`, except in the
/// United States.
final class FinanceDatabase implements Layout {

    private static final Pattern ENDING = Pattern.compile("\\.[A-Z]{1,3}$");
    private static final List<String> MARKS = List.of("symbol", "name", "summary", "mic", "composite_figi");
    private static final Set<String> COLUMNS = Values.names(List.of(MARKS, List.of("currency", "sector", "industry_group", "industry", "exchange", "country", "website", "isin",
            "cusip", "figi", "delisted")));
    /// Exchanges that it names without a MIC.
    private static final Map<String, String> EXCHANGES = Map.of("TLO", "ETLX");

    @Override
    public String inWords() {
        return "equities of FinanceDatabase";
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public boolean fits(Set<String> heads) {
        return heads.containsAll(MARKS);
    }

    @Override
    public Entry entry(Line line, String mic) {
        var market = line.said("mic").map(Values::mic).orElse(EXCHANGES.getOrDefault(line.first("exchange"), mic));
        var written = line.first("symbol").toUpperCase(Locale.ROOT);
        var symbol = Values.symbol(UsSymbols.MARKETS.contains(market) ? UsSymbols.asListed(written) : ENDING.matcher(written).replaceAll(""));
        var status = Values.yes(line.first("delisted")) ? Optional.of(Status.DELISTED) : Optional.<Status>empty();
        var name = Values.name(line.first("name"));
        return new Entry(line.place(), market, Set.of(), symbol, Optional.empty(), Optional.empty(), name, "", Values.unit(line.first("currency")), 0, status,
                Values.identifiers(line), name.isEmpty() ? Optional.empty() : Optional.of(issuer(line, name)), false);
    }

    private static Issuer issuer(Line line, String name) {
        return new Issuer(name, false, Values.name(line.first("sector")), Values.name(line.first("industry", "industry_group")), Countries.code(line.first("country")), "",
                line.first("website"), line.first("summary"), List.of(), List.of(), List.of());
    }
}
