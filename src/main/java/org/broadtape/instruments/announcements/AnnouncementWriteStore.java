package org.broadtape.instruments.announcements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.announcements.reading.Named;
import org.broadtape.instruments.announcements.reading.Notice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// Announcements, as they are written.
@ApplicationScoped
class AnnouncementWriteStore {

    private final Jdbi jdbi;

    AnnouncementWriteStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What stands here under a number.
    record Standing(AnnouncementId id, int version, Instant at, String headline, String body) {

        boolean says(Notice notice) {
            return at.equals(notice.when().at()) && headline.equals(notice.headline()) && body.equals(notice.body());
        }
    }

    /// What has names, and the day that they are of.
    record Nameable(AnnouncementId id, LocalDate day, List<Named> names) {
    }

    /// Until the transaction ends nobody else writes announcements.
    void oneAtATime() {
        jdbi.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtext('instruments.announcement'))"));
    }

    /// Held until the transaction ends.
    Optional<Standing> standing(String source, String number) {
        return jdbi.withHandle(db -> db.createQuery("select id, version, at, headline, body from instruments.announcement where source = :source and number = :number for update")
                .bind("source", source).bind("number", number)
                .map((row, _) -> new Standing(new AnnouncementId(row.getLong("id")), row.getInt("version"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("headline"),
                        row.getString("body"))).findOne());
    }

    AnnouncementId add(Notice notice, Instant now) {
        return jdbi.withHandle(db -> {
            var id = bound(db, """
                    insert into instruments.announcement (source, number, version, at, timed, day, issuer, headline, body, category, price_sensitive, link, doubts, taken_at)
                    values (:source, :number, :version, :at, :timed, :day, :issuer, :headline, :body, :category, :sensitive, :link, :doubts, :now) returning id
                    """, notice, Math.max(1, notice.version()), now).mapTo(Long.class).map(AnnouncementId::new).one();
            details(db, id, notice);
            return id;
        });
    }

    void replace(Standing before, Notice notice, int version, Instant now) {
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    insert into instruments.announcement_before (announcement_id, version, at, headline, body, replaced_at)
                    select id, version, at, headline, body, :now from instruments.announcement where id = :id
                    """).bind("id", before.id().value()).bind("now", now).execute();
            bound(db, """
                    update instruments.announcement
                       set version = :version, at = :at, timed = :timed, day = :day, issuer = :issuer, headline = :headline, body = :body, category = :category, price_sensitive = :sensitive,
                           link = :link, doubts = :doubts, taken_at = :now
                     where source = :source and number = :number returning id
                    """, notice, version, now).mapTo(Long.class).one();
            for (var table : List.of("announcement_name", "announcement_date", "announcement_instrument")) {
                db.createUpdate("delete from instruments." + table + " where announcement_id = :id").bind("id", before.id().value()).execute();
            }
            details(db, before.id(), notice);
        });
    }

    /// Those of the instruments that it was not joined to before are joined.
    List<InstrumentId> join(AnnouncementId id, Collection<InstrumentId> instruments) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into instruments.announcement_instrument (announcement_id, instrument_id, at)
                select a.id, i, a.at from instruments.announcement a, unnest(:instruments) i where a.id = :id
                on conflict do nothing returning instrument_id
                """).bind("id", id.value()).bindArray("instruments", Long.class, instruments.stream().map(InstrumentId::value).toArray()).mapTo(Long.class).map(InstrumentId::new).list());
    }

    List<InstrumentId> joined(AnnouncementId id) {
        return jdbi.withHandle(db -> db.createQuery("select instrument_id from instruments.announcement_instrument where announcement_id = :id").bind("id", id.value())
                .mapTo(Long.class).map(InstrumentId::new).list());
    }

    /// Every announcement that names something as one of the instruments was ever known, behind a given one, in the order of ids.
    List<Nameable> naming(Collection<InstrumentId> instruments, AnnouncementId after, int most) {
        return jdbi.withHandle(db -> db.createQuery("""
                with known as (select symbol as value from instruments.listing where instrument_id = any(:ids)
                               union select value from instruments.identifier where instrument_id = any(:ids))
                select distinct a.id, a.day from known k join instruments.announcement_name n on n.value = k.value join instruments.announcement a on a.id = n.announcement_id
                 where a.id > :after order by a.id limit :most
                """).bindArray("ids", Long.class, instruments.stream().map(InstrumentId::value).toArray()).bind("after", after.value()).bind("most", most)
                .map((row, _) -> new Nameable(new AnnouncementId(row.getLong("id")), row.getObject("day", LocalDate.class), List.of())).list().stream()
                .map(one -> new Nameable(one.id(), one.day(), names(db, one.id()))).toList());
    }

    private static List<Named> names(Handle db, AnnouncementId id) {
        return db.createQuery("select scheme, mic, value from instruments.announcement_name where announcement_id = :id order by scheme, mic, value").bind("id", id.value())
                .map((row, _) -> new Named(Named.Scheme.valueOf(row.getString("scheme")), row.getString("mic"), row.getString("value"))).list();
    }

    private static Query bound(Handle db, String statement, Notice notice, int version, Instant now) {
        return db.createQuery(statement).bind("source", notice.source()).bind("number", notice.number()).bind("version", version).bind("at", notice.when().at())
                .bind("timed", notice.when().timed()).bind("day", notice.day()).bind("issuer", notice.issuer()).bind("headline", notice.headline()).bind("body", notice.body())
                .bind("category", notice.category().name()).bind("sensitive", notice.priceSensitive()).bind("link", notice.link()).bindArray("doubts", String.class, notice.doubts()).bind("now", now);
    }

    private static void details(Handle db, AnnouncementId id, Notice notice) {
        var names = db.prepareBatch("insert into instruments.announcement_name (announcement_id, scheme, mic, value) values (:id, :scheme, :mic, :value) on conflict do nothing");
        notice.names().forEach(name -> names.bind("id", id.value()).bind("scheme", name.scheme().name()).bind("mic", name.mic()).bind("value", name.value()).add());
        names.execute();
        var dates = db.prepareBatch("insert into instruments.announcement_date (announcement_id, kind, day, phrase) values (:id, :kind, :day, :phrase) on conflict do nothing");
        notice.dates().forEach(date -> dates.bind("id", id.value()).bind("kind", date.kind().name()).bind("day", date.day()).bind("phrase", date.phrase()).add());
        dates.execute();
    }
}
