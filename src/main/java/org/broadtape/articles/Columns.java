package org.broadtape.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Opening;
import org.broadtape.articles.access.State;
import org.broadtape.articles.access.Terms;
import org.broadtape.articles.setting.Picture;

/// Reads columns that several of this module's tables have: instants, lists, and the lead image of an article's row. For its stores alone.
public final class Columns {

    /// What [#terms] reads of `articles.article a`.
    public static final String TERMS = "a.state, a.access, a.opening_levels, a.opening_seconds, a.released_at, a.channels, a.territories, a.expires_at";

    private Columns() {
    }

    /// All that is needed to tell who may see an article.
    public static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                State.valueOf(row.getString("state")),
                AccessLevel.parse(row.getString("access")),
                openings(row),
                instant(row, "released_at"),
                texts(row, "channels").stream().map(Channel::valueOf).collect(Collectors.toSet()),
                Set.copyOf(texts(row, "territories")),
                instant(row, "expires_at"));
    }

    private static List<Opening> openings(ResultSet row) throws SQLException {
        var levels = texts(row, "opening_levels");
        var seconds = numbers(row, "opening_seconds");
        return IntStream.range(0, levels.size()).mapToObj(i -> new Opening(AccessLevel.parse(levels.get(i)), Duration.ofSeconds(seconds.get(i)))).toList();
    }

    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    public static Optional<Picture> picture(ResultSet row) throws SQLException {
        var use = row.getString("image_use");
        return use.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture(use, row.getInt("image_width"), row.getInt("image_height"), row.getString("image_alt"),
                        row.getString("image_caption"), row.getString("image_credit")));
    }
}
