package org.broadtape.instruments.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.broadtape.doors.columns.Line;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.register.Entry;
import org.broadtape.instruments.register.Issuer;

/// The tickers of the Securities and Exchange Commission: `company_tickers.json` without exchanges and `company_tickers_exchange.json` with them. What it calls
/// NYSE may be one of the sister markets.
final class SecTickers implements Layout {

    private static final Map<String, String> EXCHANGES = Map.of("Nasdaq", "XNAS", "NYSE", "XNYS", "CBOE", "BATS", "OTC", "OTCM");
    private static final Set<String> COLUMNS = Values.names(List.of(List.of("cik", "cik_str", "ticker", "name", "title", "exchange")));

    @Override
    public String inWords() {
        return "tickers of the SEC";
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public boolean fits(Set<String> heads) {
        return heads.contains("ticker") && (heads.contains("cik") || heads.contains("cik_str")) && (heads.contains("title") || heads.contains("name")) && !heads.contains("mic");
    }

    @Override
    public Entry entry(Line line, String mic) {
        var name = Values.name(line.first("title", "name"));
        var market = EXCHANGES.getOrDefault(line.first("exchange"), mic);
        var symbol = Values.symbol(UsSymbols.asListed(line.first("ticker").toUpperCase(Locale.ROOT)));
        var unit = market.isEmpty() ? Optional.<PriceUnit>empty() : Optional.of(PriceUnit.of("USD"));
        return new Entry(line.place(), market, UsSymbols.MARKETS, symbol, Optional.empty(), Optional.empty(), name, "", unit, 0, Optional.empty(), Values.identifiers(line),
                name.isEmpty() ? Optional.empty() : Optional.of(Issuer.called(name)), false);
    }
}
