package org.broadtape.wire.moving.wordpress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/// Dates of posts: in UTC where the export has them so (`post_date_gmt`), else with the offset of `pubDate`, else as if the site's clock were UTC's.
final class Dates {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Dates() {
    }

    /// When it was, or is to be, published.
    static Optional<Instant> published(Item item) {
        return Stream.of(utc(item.text("post_date_gmt")), mail(item.text("pubDate")), utc(item.text("post_date"))).flatMap(Optional::stream).findFirst();
    }

    /// When its text was changed last.
    static Optional<Instant> modified(Item item) {
        return utc(item.text("post_modified_gmt"));
    }

    /// The day on which it stands in addresses: of the site's own clock.
    static Optional<LocalDateTime> local(Item item) {
        return read(item.text("post_date"));
    }

    static Optional<Instant> utc(String text) {
        return read(text).map(date -> date.toInstant(ZoneOffset.UTC));
    }

    private static Optional<LocalDateTime> read(String text) {
        try {
            return text.isBlank() || text.startsWith("0000") ? Optional.empty() : Optional.of(LocalDateTime.parse(text.strip(), LOCAL)).filter(date -> date.getYear() > 0);
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    /// As mail writes dates; what WordPress had none for is `Mon, 30 Nov -0001`.
    private static Optional<Instant> mail(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }
}
