package org.broadtape.instruments.register;

import java.util.List;
import java.util.Optional;

import org.broadtape.instruments.Company;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Person;
import org.broadtape.kernel.Slug;

/// What a list says of a company. What is empty is not said.
///
/// @param names  whether it is the publisher's own list, whose name counts; what others call a company otherwise becomes an alias
/// @param former what it was called
public record Issuer(String name, boolean names, String sector, String industry, String country, String lei, String website, String description, List<String> former,
        List<String> aliases, List<Person> people) {

    public Issuer {
        former = List.copyOf(former);
        aliases = List.copyOf(aliases);
        people = List.copyOf(people);
    }

    /// A company of which nothing else is known.
    public static Issuer called(String name) {
        return new Issuer(name, false, "", "", "", "", "", "", List.of(), List.of(), List.of());
    }

    Company first(CompanyId id) {
        return new Company(id, Slug.of(name, "company"), name, sector, industry, country, lei, website, description, Optional.empty(), Optional.empty());
    }

    Company over(Company old) {
        return new Company(old.id(), old.slug(), names && !name.isEmpty() ? name : old.name(), or(sector, old.sector()), or(industry, old.industry()), or(country, old.country()),
                or(lei, old.lei()), or(website, old.website()), or(description, old.description()), old.endedOn(), old.successor());
    }

    private static String or(String said, String old) {
        return said.isEmpty() ? old : said;
    }
}
