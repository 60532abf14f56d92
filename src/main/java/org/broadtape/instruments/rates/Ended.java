package org.broadtape.instruments.rates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Currencies that went into another, from `ended.tsv`.
final class Ended {

    private static final Map<String, End> ALL = read();

    private Ended() {
    }

    /// @param from when it was no more
    /// @param into the currency that it went into
    /// @param many how many of it are one of that
    private record End(String currency, LocalDate from, String into, BigDecimal many) {
    }

    /// What is to be counted with on a day instead of a currency.
    ///
    /// @param many how many of the asked currency are one of it
    record Standing(String currency, BigDecimal many) {
    }

    /// The currency itself, or what it had gone into by then.
    static Standing of(String currency, LocalDate day) {
        var end = ALL.get(currency);
        return end == null || day.isBefore(end.from()) ? new Standing(currency, BigDecimal.ONE) : new Standing(end.into(), end.many());
    }

    private static Map<String, End> read() {
        try (var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(Ended.class.getResourceAsStream("ended.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1))
                    .map(cells -> new End(cells[0], LocalDate.parse(cells[1]), cells[2], new BigDecimal(cells[3]))).collect(Collectors.toMap(End::currency, Function.identity()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
