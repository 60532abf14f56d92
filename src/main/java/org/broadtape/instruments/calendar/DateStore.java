package org.broadtape.instruments.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.announcements.Announcement;
import org.broadtape.instruments.announcements.AnnouncementId;
import org.broadtape.instruments.calendar.Occasion.What;
import org.jdbi.v3.core.Jdbi;

/// Days that announcements name.
@ApplicationScoped
class DateStore {

    private static final String DATES = """
            select d.day, d.kind, i.instrument_id, a.id, a.headline
              from instruments.announcement_date d
              join instruments.announcement_instrument i on i.announcement_id = d.announcement_id
              join instruments.announcement a on a.id = d.announcement_id
             where d.day between :from and :until
            """;
    private static final String NEWEST_LAST = " order by d.day, a.at, a.id limit 500";

    private final Jdbi jdbi;

    DateStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Occasion> between(LocalDate from, LocalDate until) {
        return jdbi.withHandle(db -> db.createQuery(DATES + NEWEST_LAST).bind("from", from).bind("until", until).map((row, _) -> occasion(row)).list());
    }

    List<Occasion> of(Collection<InstrumentId> ids, LocalDate from, LocalDate until) {
        return jdbi.withHandle(db -> db.createQuery(DATES + " and i.instrument_id = any(:ids)" + NEWEST_LAST).bind("from", from).bind("until", until)
                .bindArray("ids", Long.class, ids.stream().map(InstrumentId::value).toArray()).map((row, _) -> occasion(row)).list());
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(row.getObject("day", LocalDate.class), new InstrumentId(row.getLong("instrument_id")), What.valueOf(row.getString("kind")), "",
                Announcement.path(new AnnouncementId(row.getLong("id")), row.getString("headline")));
    }
}
