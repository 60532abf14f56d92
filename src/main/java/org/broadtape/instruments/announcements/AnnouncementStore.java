package org.broadtape.instruments.announcements;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
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
    private static final String NEWEST = " and (a.at, a.id) < (:at, :id) order by a.at desc, a.id desc limit :most";
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

    List<AnnouncementLine> newest(Before before, int most) {
        return lines(COLUMNS + "where true" + NEWEST, before, most, Optional.empty(), "");
    }

    List<AnnouncementLine> newest(Category category, Before before, int most) {
        return lines(COLUMNS + "where a.category = :category" + NEWEST, before, most, Optional.of(category), "");
    }

    List<AnnouncementLine> saying(String text, Optional<Category> category, Before before, int most) {
        return lines(COLUMNS + "where a.searched @@ websearch_to_tsquery('simple', :text)" + (category.isPresent() ? " and a.category = :category" : "") + NEWEST, before, most, category, text);
    }

    List<AnnouncementLine> about(Collection<InstrumentId> instruments, Before before, int most) {
        return jdbi.withHandle(db -> db.createQuery(COLUMNS + """
                 join (select distinct announcement_id, at from instruments.announcement_instrument
                        where instrument_id = any(:ids) and (at, announcement_id) < (:at, :id) order by at desc, announcement_id desc limit :most) n on n.announcement_id = a.id
                order by a.at desc, a.id desc
                """).bindArray("ids", Long.class, instruments.stream().map(InstrumentId::value).toArray()).bind("at", before.at()).bind("id", before.id()).bind("most", most)
                .map(LINE).list());
    }

    private List<AnnouncementLine> lines(String query, Before before, int most, Optional<Category> category, String text) {
        return jdbi.withHandle(db -> {
            var asked = db.createQuery(query).bind("at", before.at()).bind("id", before.id()).bind("most", most);
            category.ifPresent(one -> asked.bind("category", one.name()));
            return (text.isEmpty() ? asked : asked.bind("text", text)).map(LINE).list();
        });
    }

    private static List<String> paragraphs(String body) {
        return body.isEmpty() ? List.of() : List.of(body.split("\n\n", -1));
    }
}

