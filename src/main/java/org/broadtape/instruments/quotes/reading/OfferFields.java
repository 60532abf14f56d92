package org.broadtape.instruments.quotes.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.sources.Exchanges;
import org.broadtape.kernel.Refused;

/// The fields of a quote under the names that sources give them.
final class OfferFields {

    /// EODHD has `code`, with its name of the exchange behind a full stop or in `exchange_short_name`, `timestamp` and `close`.
    private static final Map<String, List<String>> NAMES = Map.of("price", List.of("price", "last", "close"), "time", List.of("time", "at", "timestamp"),
            "symbol", List.of("symbol", "code", "ticker"), "mic", List.of("mic", "market", "exchange_short_name"), "unit", List.of("unit", "currency"),
            "number", List.of("isin", "figi"), "volume", List.of("volume"));
    private static final String NUMBER = "-?\\d{1,18}(?:\\.\\d{1,12})?";
    private static final int MILLIS_FROM_DIGITS = 12;

    private OfferFields() {
    }

    static List<String> called(String field) {
        return NAMES.getOrDefault(field, List.of(field));
    }

    /// @param fields what stands under a name, or empty
    static Offer of(UnaryOperator<String> fields, Exchanges exchanges, String place) {
        return new Offer(name(fields, exchanges, place), price(value(fields, "price"), place), value(fields, "unit"), time(value(fields, "time"), place), volume(value(fields, "volume"), place));
    }

    private static Offer.Name name(UnaryOperator<String> fields, Exchanges exchanges, String place) {
        var symbol = value(fields, "symbol");
        var number = value(fields, "number");
        var market = value(fields, "mic");
        if (symbol.isEmpty() && number.isEmpty()) {
            throw new Refused("Of what the price is, is not said. Give mic and symbol, or isin.", place);
        }
        if (symbol.isEmpty()) {
            return new Offer.Name(exchanges.mic(market), "", number);
        }
        var dot = symbol.lastIndexOf('.');
        if (market.isEmpty() && dot < 1) {
            throw new Refused("On which market '" + symbol + "' is listed, is not said. Give its mic, such as XJSE.", place);
        }
        return market.isEmpty() ? new Offer.Name(exchanges.mic(symbol.substring(dot + 1)), symbol.substring(0, dot), "") : new Offer.Name(exchanges.mic(market), symbol, "");
    }

    private static String value(UnaryOperator<String> fields, String name) {
        return called(name).stream().map(fields).filter(text -> !text.isBlank()).findFirst().map(String::strip).orElse("");
    }

    private static BigDecimal price(String text, String place) {
        if (!text.matches(NUMBER)) {
            throw new Refused("The price is '" + text + "'. Write it in digits with a full stop before the decimals, such as 3204.50.", place);
        }
        return new BigDecimal(text);
    }

    private static long volume(String text, String place) {
        if (!text.isEmpty() && !text.matches("\\d{1,18}(?:\\.0+)?")) {
            throw new Refused("The volume is '" + text + "'. Write a whole number, or leave it out.", place);
        }
        return text.isEmpty() ? 0 : new BigDecimal(text).longValue();
    }

    /// An instant with its offset, or seconds or milliseconds since 1970.
    private static Instant time(String text, String place) {
        if (text.matches("\\d{9,13}")) {
            var since = Long.parseLong(text);
            return text.length() >= MILLIS_FROM_DIGITS ? Instant.ofEpochMilli(since) : Instant.ofEpochSecond(since);
        }
        return Optional.of(text).flatMap(OfferFields::moment)
                .orElseThrow(() -> new Refused("The time is '" + text + "'. Write it with its offset, such as 2026-03-02T09:00:00Z, or as seconds since 1970.", place));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
