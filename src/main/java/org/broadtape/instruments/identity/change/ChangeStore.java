package org.broadtape.instruments.identity.change;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Company;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Folded;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.identity.change.Changed.Kind;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.staff.Actor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ChangeStore {

    private final Jdbi jdbi;

    ChangeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The earlier name is kept with the day, and the earlier address leads to the new one.
    void rename(Company company, String name, LocalDate day) {
        jdbi.useHandle(db -> {
            var slug = free(db, Slug.of(name, "company"), company.id());
            db.createUpdate("delete from instruments.company_slug where slug = :slug and company_id = :id").bind("slug", slug).bind("id", company.id().value()).execute();
            if (!slug.equals(company.slug().value())) {
                db.createUpdate("insert into instruments.company_slug (slug, company_id) values (:slug, :id)").bind("slug", company.slug().value()).bind("id", company.id().value()).execute();
            }
            db.createUpdate("delete from instruments.company_name where company_id = :id and name = any(:names)").bind("id", company.id().value())
                    .bindArray("names", String.class, List.of(name, company.name())).execute();
            if (!Folded.of(name).equals(Folded.of(company.name()))) {
                db.createUpdate("insert into instruments.company_name (company_id, kind, name, until) values (:id, 'FORMER', :name, :day)").bind("id", company.id().value())
                        .bind("name", company.name()).bind("day", day).execute();
            }
            db.createUpdate("update instruments.company set name = :name, slug = :slug, folded = :folded, letter = :letter where id = :id").bind("name", name).bind("slug", slug)
                    .bind("folded", Folded.of(name)).bind("letter", Company.letter(name)).bind("id", company.id().value()).execute();
        });
    }

    private static String free(Handle db, Slug wanted, CompanyId company) {
        var slug = wanted.value();
        for (var number = 2; isTaken(db, slug, company); number++) {
            slug = Slug.of(wanted.value().substring(0, Math.min(wanted.value().length(), 80)) + " " + number, "company-" + number).value();
        }
        return slug;
    }

    private static boolean isTaken(Handle db, String slug, CompanyId company) {
        return slug.equals("complete") || db.createQuery("""
                select exists (select from instruments.company where slug = :slug and id <> :id)
                    or exists (select from instruments.company_slug where slug = :slug and company_id <> :id)
                """).bind("slug", slug).bind("id", company.value()).mapTo(Boolean.class).one();
    }

    /// Answers with the number that it had until then; empty where none is known.
    String renumber(Change.Renumbered change) {
        var scheme = change.identifier().scheme().name();
        return jdbi.withHandle(db -> {
            var had = db.createQuery("select value from instruments.identifier where instrument_id = :id and scheme = :scheme and valid_until = 'infinity' order by valid_from desc limit 1")
                    .bind("id", change.instrument().value()).bind("scheme", scheme).mapTo(String.class).findOne().orElse("");
            if (had.equals(change.identifier().value())) {
                throw new Refused("Its " + change.identifier().scheme().inWords() + " is " + had + " already");
            }
            db.createUpdate("update instruments.identifier set valid_until = :day where instrument_id = :id and scheme = :scheme and valid_until = 'infinity' and valid_from < :day")
                    .bind("day", change.day()).bind("id", change.instrument().value()).bind("scheme", scheme).execute();
            db.createUpdate("insert into instruments.identifier (instrument_id, scheme, value, valid_from, doubt) values (:id, :scheme, :value, :day, :doubt)")
                    .bind("id", change.instrument().value()).bind("scheme", scheme).bind("value", change.identifier().value()).bind("day", change.day())
                    .bind("doubt", change.identifier().doubt()).execute();
            return had;
        });
    }

    void delisted(InstrumentId id) {
        jdbi.useHandle(db -> db.createUpdate("update instruments.instrument set status = 'DELISTED' where id = :id").bind("id", id.value()).execute());
    }

    void ended(CompanyId company, CompanyId into, LocalDate day) {
        jdbi.useHandle(db -> db.createUpdate("update instruments.company set ended_on = :day, successor_id = :into where id = :id").bind("day", day).bind("into", into.value())
                .bind("id", company.value()).execute());
    }

    void note(Actor by, Instant at, Change change, String before, String after) {
        var row = switch (change) {
            case Change.Renamed one -> new Row(Kind.RENAMED, Optional.of(one.company()), Optional.empty(), Optional.empty());
            case Change.Relisted one -> new Row(Kind.RELISTED, Optional.empty(), Optional.of(one.instrument()), Optional.empty());
            case Change.Renumbered one -> new Row(Kind.RENUMBERED, Optional.empty(), Optional.of(one.instrument()), Optional.empty());
            case Change.Delisted one -> new Row(Kind.DELISTED, Optional.empty(), Optional.of(one.instrument()), Optional.empty());
            case Change.Merged one -> new Row(Kind.MERGED, Optional.of(one.company()), Optional.empty(), Optional.of(one.into()));
            case Change.SpunOff one -> new Row(Kind.SPUN_OFF, Optional.of(one.company()), Optional.empty(), Optional.of(one.child()));
        };
        jdbi.useHandle(db -> db.createUpdate("""
                insert into instruments.change (day, kind, company_id, instrument_id, other_company_id, before, after, noted_at, noted_by)
                values (:day, :kind, :company, :instrument, :other, :before, :after, :at, :by)
                """).bind("day", change.day()).bind("kind", row.kind().name()).bind("company", row.company().map(CompanyId::value).orElse(null))
                .bind("instrument", row.instrument().map(InstrumentId::value).orElse(null)).bind("other", row.other().map(CompanyId::value).orElse(null)).bind("before", before)
                .bind("after", after).bind("at", Timestamp.from(at)).bind("by", by.name()).execute());
    }

    private record Row(Kind kind, Optional<CompanyId> company, Optional<InstrumentId> instrument, Optional<CompanyId> other) {
    }

    List<Changed> of(CompanyId company) {
        return jdbi.withHandle(db -> db.createQuery("""
                select kind, day, before, after, company_id, other_company_id from instruments.change
                 where company_id = :id or other_company_id = :id order by day desc, id desc
                """).bind("id", company.value()).map((row, _) -> {
            var from = row.getLong("company_id") != company.value();
            var other = from ? row.getObject("company_id", Long.class) : row.getObject("other_company_id", Long.class);
            return new Changed(Kind.valueOf(row.getString("kind")), row.getObject("day", LocalDate.class), row.getString("before"), row.getString("after"),
                    Optional.ofNullable(other).map(CompanyId::new), from);
        }).list());
    }

    List<Changed> of(InstrumentId instrument) {
        return jdbi.withHandle(db -> db.createQuery("select kind, day, before, after from instruments.change where instrument_id = :id order by day desc, id desc")
                .bind("id", instrument.value()).map((row, _) -> new Changed(Kind.valueOf(row.getString("kind")), row.getObject("day", LocalDate.class), row.getString("before"),
                        row.getString("after"), Optional.empty(), false))
                .list());
    }
}
