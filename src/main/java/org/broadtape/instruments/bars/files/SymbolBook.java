package org.broadtape.instruments.bars.files;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.kernel.Refused;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// Who bore a symbol on a day, remembered while files are read.
final class SymbolBook {

    /// @param until the first day on which it was borne no more
    private record Holding(InstrumentId instrument, String mic, String symbol, LocalDate from, LocalDate until) {

        boolean on(LocalDate day) {
            return !from.isAfter(day) && until.isAfter(day);
        }
    }

    private final Jdbi jdbi;
    private final String market;
    private final Map<String, Map<String, List<Holding>>> known = new HashMap<>();
    private final Map<String, Map<String, List<Holding>>> markets = new HashMap<>();

    /// @param market for lines that name none; or empty
    SymbolBook(Jdbi jdbi, String market) {
        this.jdbi = jdbi;
        this.market = market.toUpperCase(Locale.ROOT);
    }

    /// @param symbol as it is written: `NPN`, or `XJSE:NPN`
    /// @throws Refused where it was nobody's on that day, or more than one's
    InstrumentId of(String mic, String symbol, LocalDate day) {
        var holdings = known.computeIfAbsent(mic, _ -> new HashMap<>()).computeIfAbsent(symbol, _ -> holdings(mic, symbol));
        if (holdings.size() == 1 && holdings.getFirst().on(day)) {
            return holdings.getFirst().instrument();
        }
        return of(mic, symbol, day, holdings.stream().filter(holding -> holding.on(day)).toList());
    }

    private InstrumentId of(String mic, String symbol, LocalDate day, List<Holding> holdings) {
        if (holdings.size() == 1) {
            return holdings.getFirst().instrument();
        }
        if (symbol.isEmpty()) {
            throw new Refused("The line does not say whose it is. Say it for the whole file with --instrument MIC:SYMBOL");
        }
        if (holdings.isEmpty()) {
            throw new Refused("Nothing was listed as '" + symbol + "' on " + day + where(mic) + ". './broadtape instruments import' takes instruments");
        }
        throw new Refused("'" + symbol + "' was listed on " + holdings.stream().map(Holding::mic).collect(Collectors.joining(", ")) + ". Say which with --market MIC");
    }

    private String where(String mic) {
        var named = mic.isEmpty() ? market : mic;
        return named.isEmpty() ? "" : " at " + named;
    }

    private List<Holding> holdings(String namedMic, String written) {
        var colon = written.indexOf(':');
        var symbol = written.substring(colon + 1).toUpperCase(Locale.ROOT);
        var mic = colon > 0 ? written.substring(0, colon).toUpperCase(Locale.ROOT) : namedMic.isEmpty() ? market : namedMic.toUpperCase(Locale.ROOT);
        return mic.isEmpty() ? anywhere(symbol) : markets.computeIfAbsent(mic, this::market).getOrDefault(symbol, List.of());
    }

    private Map<String, List<Holding>> market(String mic) {
        return jdbi.withHandle(db -> list(db.createQuery("select instrument_id, mic, symbol, valid_from, valid_until from instruments.listing where mic = :mic").bind("mic", mic)))
                .stream().collect(Collectors.groupingBy(Holding::symbol));
    }

    private List<Holding> anywhere(String symbol) {
        return jdbi.withHandle(db -> list(db.createQuery("select instrument_id, mic, symbol, valid_from, valid_until from instruments.listing where symbol = :symbol").bind("symbol", symbol)));
    }

    private static List<Holding> list(Query query) {
        return query.map((row, _) -> new Holding(new InstrumentId(row.getLong(1)), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class))).list();
    }
}
