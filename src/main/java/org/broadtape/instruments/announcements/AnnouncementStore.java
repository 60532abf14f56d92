package org.broadtape.instruments.announcements;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.kernel.Before;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// Announcements, as they are read.
@ApplicationScoped
class AnnouncementStore {

    private static final String COLUMNS = "select a.id, a.source, a.at, a.timed, a.day, a.issuer, a.headline, a.category, a.price_sensitive from instruments.announcement a ";
    private static final String ABOUT = """
            join (select distinct announcement_id, at from instruments.announcement_instrument where instrument_id = any(:about) and (at, announcement_id) < (:at, :id)""";
    private static final RowMapper<AnnouncementLine> LINE = (row, _) -> new AnnouncementLine(new AnnouncementId(row.getLong("id")), row.getString("source"),
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getBoolean("timed"), row.getObject("day", LocalDate.class), row.getString("issuer"), row.getString("headline"),
            Category.valueOf(row.getString("category")), row.getBoolean("price_sensitive"));

    private final Jdbi jdbi;

    AnnouncementStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Announcement> of(AnnouncementId id) {
        return jdbi.withHandle(db -> {
            var about = db.createQuery("select instrument_id from instruments.announcement_instrument where announcement_id = :id order by instrument_id").bind("id", id.value())
                    .mapTo(Long.class).map(InstrumentId::new).list();
            var dates = db.createQuery("select kind, day, phrase from instruments.announcement_date where announcement_id = :id order by day, kind").bind("id", id.value())
                    .map((row, _) -> new SalientDate(SalientDate.Kind.valueOf(row.getString("kind")), row.getObject("day", LocalDate.class), row.getString("phrase"))).list();
            return db.createQuery("select number, version, body, link, doubts, " + COLUMNS.substring("select ".length()) + "where a.id = :id").bind("id", id.value())
                    .map((row, context) -> {
                        var line = LINE.map(row, context);
                        return new Announcement(id, line.source(), row.getString("number"), row.getInt("version"), line.at(), line.timed(), line.day(), line.issuer(), line.headline(),
                                paragraphs(row.getString("body")), line.category(), line.priceSensitive(), row.getString("link"), List.of((String[]) row.getArray("doubts").getArray()), dates, about);
                    }).findOne();
        });
    }

    /// The newest of them, before a place in the order.
    List<AnnouncementLine> newest(Wanted wanted, Before before, int most) {
        return jdbi.withHandle(db -> {
            var asked = db.createQuery(statement(wanted, most)).bind("at", before.at()).bind("id", before.id());
            wanted.about().ifPresent(ids -> asked.bindArray("about", Long.class, ids.stream().map(InstrumentId::value).toArray()));
            wanted.category().ifPresent(category -> asked.bind("category", category.name()));
            wanted.from().ifPresent(day -> asked.bind("from", day));
            wanted.until().ifPresent(day -> asked.bind("until", day));
            return (wanted.words().isBlank() ? asked : asked.bind("words", wanted.words())).map(LINE).list();
        });
    }

    List<Earlier> before(AnnouncementId id) {
        return jdbi.withHandle(db -> db.createQuery("select version, at, headline, body, replaced_at from instruments.announcement_before where announcement_id = :id order by version desc")
                .bind("id", id.value()).map((row, _) -> new Earlier(row.getInt("version"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("headline"),
                        paragraphs(row.getString("body")), row.getObject("replaced_at", OffsetDateTime.class).toInstant())).list());
    }

    Map<AnnouncementId, List<InstrumentId>> about(Collection<AnnouncementId> ids) {
        return jdbi.withHandle(db -> db.createQuery("""
                select announcement_id, array_agg(instrument_id order by instrument_id) as about from instruments.announcement_instrument
                 where announcement_id = any(:ids) group by announcement_id
                """).bindArray("ids", Long.class, ids.stream().map(AnnouncementId::value).toArray())
                .reduceRows(new HashMap<AnnouncementId, List<InstrumentId>>(), (found, row) -> {
                    found.put(new AnnouncementId(row.getColumn("announcement_id", Long.class)), Arrays.stream(row.getColumn("about", Long[].class)).map(InstrumentId::new).toList());
                    return found;
                }));
    }

    /// What is wanted of one instrument alone is the beginning of an index.
    private static String statement(Wanted wanted, int most) {
        var where = new ArrayList<>(List.of("(a.at, a.id) < (:at, :id)"));
        wanted.category().ifPresent(_ -> where.add("a.category = :category"));
        if (wanted.sensitive()) {
            where.add("a.price_sensitive");
        }
        // `at` is in an index, and at most a day away from what a clock anywhere calls a day
        wanted.from().ifPresent(_ -> where.add("a.day >= :from and a.at > :from - interval '2 days'"));
        wanted.until().ifPresent(_ -> where.add("a.day <= :until and a.at < :until + interval '3 days'"));
        if (!wanted.words().isBlank()) {
            where.add("a.searched @@ websearch_to_tsquery('simple', :words)");
        }
        return COLUMNS + wanted.about().map(_ -> ABOUT + (wanted.onlyAbout() ? " order by at desc, announcement_id desc limit " + most : "") + ") n on n.announcement_id = a.id ").orElse("")
                + "where " + String.join(" and ", where) + " order by a.at desc, a.id desc limit " + most;
    }

    private static List<String> paragraphs(String body) {
        return body.isEmpty() ? List.of() : List.of(body.split("\n\n", -1));
    }
}

