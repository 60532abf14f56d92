package org.broadtape.instruments.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Company;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Folded;
import org.broadtape.instruments.identity.Lei;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/// Companies, as they are written.
@ApplicationScoped
class CompanyWriteStore {

    /// An address below that of the directory which is no company's.
    private static final String COMPLETION = "complete";

    private final Jdbi jdbi;

    CompanyWriteStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Writes them, and answers with the number that each has now, by the one that it came with.
    Map<CompanyId, CompanyId> write(Collection<Dossier> dossiers) {
        var ids = new HashMap<CompanyId, CompanyId>();
        if (dossiers.isEmpty()) {
            return ids;
        }
        jdbi.useHandle(db -> {
            var fresh = dossiers.stream().filter(one -> one.company().id().value() < 0).toList();
            var made = insert(db, fresh);
            IntStream.range(0, fresh.size()).forEach(i -> ids.put(fresh.get(i).company().id(), made.get(i)));
            var known = dossiers.stream().filter(one -> one.company().id().value() > 0).toList();
            known.forEach(one -> ids.put(one.company().id(), one.company().id()));
            update(db, known);
            around(db, dossiers, ids);
        });
        return ids;
    }

    private static List<CompanyId> insert(Handle db, List<Dossier> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        var taken = taken(db, fresh);
        var batch = db.prepareBatch("""
                insert into instruments.company (slug, name, letter, folded, sector, industry, country, lei, lei_doubt, website, description)
                values (:slug, :name, :letter, :folded, :sector, :industry, :country, :lei, :doubt, :website, :description)
                """);
        fresh.forEach(one -> facts(batch, one.company()).bind("slug", free(one.company().slug().value(), taken)).add());
        return batch.executePreparedBatch("id").mapTo(Long.class).map(CompanyId::new).list();
    }

    /// Slugs that begin as theirs do.
    private static Set<String> taken(Handle db, List<Dossier> fresh) {
        var taken = new HashSet<>(db.createQuery("""
                select slug from instruments.company where slug ~ '-[0-9]+$' or slug = any(:wanted)
                union all
                select slug from instruments.company_slug where slug ~ '-[0-9]+$' or slug = any(:wanted)
                """)
                .bindArray("wanted", String.class, fresh.stream().map(one -> one.company().slug().value()).distinct().toList()).mapTo(String.class).list());
        taken.add(COMPLETION);
        return taken;
    }

    private static String free(String wanted, Set<String> taken) {
        var slug = wanted;
        for (var number = 2; !taken.add(slug); number++) {
            slug = Slug.of(wanted.substring(0, Math.min(wanted.length(), 80)) + " " + number, "company-" + number).value();
        }
        return slug;
    }

    private static void update(Handle db, List<Dossier> known) {
        if (known.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch("""
                update instruments.company
                   set name = :name, letter = :letter, folded = :folded, sector = :sector, industry = :industry, country = :country, lei = :lei, lei_doubt = :doubt,
                       website = :website, description = :description
                 where id = :id
                """);
        known.forEach(one -> facts(batch, one.company()).bind("id", one.company().id().value()).add());
        batch.execute();
        db.createUpdate("delete from instruments.company_name where company_id = any(:ids)").bindArray("ids", Long.class, numbers(known)).execute();
        db.createUpdate("delete from instruments.company_person where company_id = any(:ids)").bindArray("ids", Long.class, numbers(known)).execute();
    }

    private static List<Long> numbers(List<Dossier> known) {
        return known.stream().map(one -> one.company().id().value()).toList();
    }

    private static <T extends SqlStatement<T>> T facts(T to, Company company) {
        return to.bind("name", company.name()).bind("letter", Company.letter(company.name())).bind("folded", Folded.of(company.name())).bind("sector", company.sector())
                .bind("industry", company.industry()).bind("country", company.country()).bind("lei", company.lei())
                .bind("doubt", company.lei().isEmpty() ? "" : Lei.doubt(company.lei())).bind("website", company.website()).bind("description", company.description());
    }

    /// Names and people.
    private static void around(Handle db, Collection<Dossier> dossiers, Map<CompanyId, CompanyId> ids) {
        var names = db.prepareBatch("insert into instruments.company_name (company_id, kind, name, until) values (:company, :kind, :name, :until)");
        var people = db.prepareBatch("insert into instruments.company_person (company_id, position, name, role) values (:company, :position, :name, :role)");
        for (var one : dossiers) {
            var id = ids.getOrDefault(one.company().id(), one.company().id()).value();
            one.former().forEach(name -> names.bind("company", id).bind("kind", "FORMER").bind("name", name.name()).bind("until", name.until().orElse(null)).add());
            one.aliases().forEach(name -> names.bind("company", id).bind("kind", "ALIAS").bind("name", name).bindNull("until", java.sql.Types.DATE).add());
            IntStream.range(0, one.people().size())
                    .forEach(i -> people.bind("company", id).bind("position", i).bind("name", one.people().get(i).name()).bind("role", one.people().get(i).role()).add());
        }
        if (names.size() > 0) {
            names.execute();
        }
        if (people.size() > 0) {
            people.execute();
        }
    }
}
