package org.broadtape.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.broadtape.articles.setting.Picture;

/// Reads columns that several of this module's tables have: instants, lists, and the lead image of an article's row. For its stores alone.
public final class Columns {

    private Columns() {
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
