package org.broadtape.instruments.quotes;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.broadtape.instruments.InstrumentId;

/// What every node is told: prices that were accepted, each as `instrument price milliseconds`, and by how much whoever has no live quotes sees them later.
public record QuoteNotice(Duration delay, List<Moved> moved) {

    public static final String TOPIC = "quotes";

    /// What a notice of PostgreSQL has room for, less the topic.
    private static final int MOST_BYTES = 7_900;

    /// A price as of an instant, to the millisecond.
    public record Moved(InstrumentId instrument, BigDecimal price, Instant at) {

        private String text() {
            return ";" + instrument + " " + price.toPlainString() + " " + at.toEpochMilli();
        }

        private static Moved read(String text) {
            var parts = text.split(" ", -1);
            return new Moved(new InstrumentId(Long.parseLong(parts[0])), new BigDecimal(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2])));
        }
    }

    /// As many notices as it takes.
    static List<String> all(Collection<Quote> quotes, Duration delay) {
        var notices = new ArrayList<String>();
        var text = new StringBuilder(Long.toString(delay.toSeconds()));
        for (var quote : quotes) {
            var one = new Moved(quote.instrument(), quote.price(), quote.at()).text();
            if (text.length() + one.length() > MOST_BYTES) {
                notices.add(text.toString());
                text = new StringBuilder(Long.toString(delay.toSeconds()));
            }
            text.append(one);
        }
        notices.add(text.toString());
        return notices;
    }

    public static QuoteNotice read(String text) {
        var parts = text.split(";", -1);
        return new QuoteNotice(Duration.ofSeconds(Long.parseLong(parts[0])), Arrays.stream(parts).skip(1).map(Moved::read).toList());
    }
}
