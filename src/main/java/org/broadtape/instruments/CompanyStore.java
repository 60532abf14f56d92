package org.broadtape.instruments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// Companies, as they are read.
@ApplicationScoped
class CompanyStore {

    private static final String COLUMNS = "id, slug, name, sector, industry, country, lei, website, description, ended_on, successor_id";
    private static final RowMapper<Company> COMPANY = (row, _) -> new Company(new CompanyId(row.getLong("id")), new Slug(row.getString("slug")), row.getString("name"),
            row.getString("sector"), row.getString("industry"), row.getString("country"), row.getString("lei"), row.getString("website"), row.getString("description"),
            Optional.ofNullable(row.getObject("ended_on", LocalDate.class)), Optional.ofNullable(row.getObject("successor_id", Long.class)).map(CompanyId::new));

    private final Jdbi jdbi;

    CompanyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<CompanyId, Company> of(Collection<CompanyId> ids) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from instruments.company where id = any(:ids)")
                .bindArray("ids", Long.class, ids.stream().map(CompanyId::value).toArray())
                .map(COMPANY).collect(Collectors.toMap(Company::id, Function.identity())));
    }

    Optional<Company> called(Slug slug) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from instruments.company where slug = :slug").bind("slug", slug.value()).map(COMPANY).findOne());
    }

    Optional<Company> formerlyCalled(Slug slug) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + """
                 from instruments.company where id = (select company_id from instruments.company_slug where slug = :slug)
                """).bind("slug", slug.value()).map(COMPANY).findOne());
    }

    CompanyNames names(CompanyId id) {
        return jdbi.withHandle(db -> new CompanyNames(
                db.createQuery("select name, until from instruments.company_name where company_id = :id and kind = 'FORMER' order by until desc nulls last, name").bind("id", id.value())
                        .map((row, _) -> new FormerName(row.getString("name"), Optional.ofNullable(row.getObject("until", LocalDate.class)))).list(),
                db.createQuery("select name from instruments.company_name where company_id = :id and kind = 'ALIAS' order by name").bind("id", id.value()).mapTo(String.class).list()));
    }

    List<Person> people(CompanyId id) {
        return jdbi.withHandle(db -> db.createQuery("select name, role from instruments.company_person where company_id = :id order by position").bind("id", id.value())
                .map((row, _) -> new Person(row.getString("name"), row.getString("role"))).list());
    }
}
