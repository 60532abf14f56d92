package org.broadtape.instruments.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.broadtape.doors.columns.Line;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.register.Entry;
import org.broadtape.instruments.register.Issuer;
import org.broadtape.kernel.Refused;

/// What is listed at Nasdaq, or at NYSE and the others, as Nasdaq Trader publishes it and datasets/nasdaq-listings and datasets/nyse-other-listings keep it: with
/// all columns or with symbol and name only.
final class UsListings implements Layout {

    private static final Map<String, String> EXCHANGES = Map.of("N", "XNYS", "A", "XASE", "P", "ARCX", "Z", "BATS", "V", "IEXG");
    private static final List<String> OTHERS = List.of("company name", "exchange", "cqs symbol", "market category", "nasdaq symbol", "financial status", "nextshares", "etf",
            "round lot size", "test issue");
    private static final Set<String> COLUMNS = Values.names(List.of(List.of("act symbol", "symbol", "security name"), OTHERS));

    @Override
    public String inWords() {
        return "a list of Nasdaq or NYSE";
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public boolean fits(Set<String> heads) {
        return heads.contains("act symbol") || (heads.contains("symbol") && heads.contains("security name"));
    }

    @Override
    public boolean isLeftOut(Line line) {
        return Values.yes(line.first("test issue")) || line.first("act symbol", "symbol").startsWith("File Creation Time");
    }

    @Override
    public Entry entry(Line line, String mic) {
        var security = SecurityName.of(Values.name(line.first("security name", "company name")));
        var fund = Values.yes(line.first("etf"));
        var kind = fund ? Optional.of(Kind.FUND) : security.isBond() ? Optional.of(Kind.BOND) : Optional.<Kind>empty();
        var name = fund ? security.whole() : security.company();
        return new Entry(line.place(), market(line, mic), Set.of(), Values.symbol(line.first("act symbol", "symbol")), Optional.empty(), kind, name, fund ? "" : security.shareClass(),
                Optional.of(PriceUnit.of("USD")), Values.lot(line.first("round lot size")), Optional.empty(), List.of(),
                fund || name.isEmpty() ? Optional.empty() : Optional.of(Issuer.called(name)), false);
    }

    /// The short lists say no exchange: the one with `ACT Symbol` is of NYSE, the other one of Nasdaq.
    private static String market(Line line, String mic) {
        var exchange = line.first("exchange");
        if (exchange.isEmpty()) {
            return !mic.isEmpty() ? mic : line.values().containsKey("act symbol") ? "XNYS" : "XNAS";
        }
        return Optional.ofNullable(EXCHANGES.get(exchange))
                .orElseThrow(() -> new Refused("'" + exchange + "' is none of the exchanges N (NYSE), A (NYSE American), P (NYSE Arca), Z (Cboe BZX) and V (IEX)"));
    }
}
