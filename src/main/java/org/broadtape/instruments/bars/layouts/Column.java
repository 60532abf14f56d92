package org.broadtape.instruments.bars.layouts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// What a column holds.
enum Column {
    DATE("date", "day", "timestamp", "data", "datum", "fecha", "trade date", "trading date", "datetime"),
    OPEN("open", "o", "otwarcie", "eroffnung", "apertura", "ouverture", "open price", "opening price"),
    HIGH("high", "h", "najwyzszy", "hoch", "maximo", "plus haut", "high price", "max"),
    LOW("low", "l", "najnizszy", "tief", "minimo", "plus bas", "low price", "min"),
    CLOSE("close", "c", "zamkniecie", "schluss", "schlusskurs", "cierre", "cloture", "close price", "closing price", "close/last", "last", "price", "value", "kurs"),
    VOLUME("volume", "v", "vol", "wolumen", "volumen", "stuck", "total volume", "vol."),
    ADJUSTED("adj close", "adjclose", "adjusted_close", "adjusted close", "adjusted", "adj. close", "adj_close"),
    SYMBOL("symbol", "ticker", "name", "code", "stock", "instrument"),
    MIC("mic", "exchange", "exchange_short_name", "market"),
    DIVIDEND("dividend amount", "dividend", "dividends"),
    SPLIT("split coefficient", "stock splits", "split");

    private static final Pattern DECORATION = Pattern.compile("^\\s*(?:\\d+\\.\\s*)?<?|>?\\s*$");
    private static final Pattern OF_AN_INSTRUMENT = Pattern.compile("^[A-Z0-9.^-]+\\.(Open|High|Low|Close|Volume|Adjusted)$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /// What other columns are called as well: it counts where there is no better name.
    private static final List<String> LOOSE = List.of("price", "value", "last", "kurs", "name", "code", "market");
    private static final Map<String, Column> NAMES = new HashMap<>();

    static {
        for (var column : values()) {
            Arrays.stream(column.names.split(",")).forEach(name -> NAMES.put(name, column));
        }
    }

    private final String names;

    Column(String... names) {
        this.names = String.join(",", names);
    }

    /// By its head: `Close`, `<CLOSE>`, `4. close`, `AAPL.Close`, `Zamknięcie`.
    static Optional<Column> of(String head) {
        var bare = OF_AN_INSTRUMENT.matcher(head.strip()).replaceFirst("$1");
        return Optional.ofNullable(NAMES.get(plain(DECORATION.matcher(bare).replaceAll(""))));
    }

    /// Whether a column of that head is what it is called only where no other is.
    static boolean loose(String head) {
        return LOOSE.contains(plain(head));
    }

    /// In lower case, without accents.
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)).replaceAll("");
    }

    /// Reads `date=Tag,close=Kurs` into what the columns of that name hold.
    static Map<String, Column> mapping(String text) {
        var mapping = new HashMap<String, Column>();
        Arrays.stream(text.split(",", -1)).filter(part -> !part.isBlank()).forEach(part -> {
            var pair = part.split("=", 2);
            var column = Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(pair[0].strip())).findFirst();
            if (pair.length < 2 || column.isEmpty()) {
                throw new Refused("--map takes pairs such as date=COLUMN,close=COLUMN; there are date, open, high, low, close, volume, symbol and mic");
            }
            mapping.put(plain(pair[1]), column.get());
        });
        return mapping;
    }
}
