package org.broadtape.api.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;

/// Finds what an address or a parameter names: a company by its number or slug, an instrument by its number or as `XJSE:NPN`.
@ApplicationScoped
class Things {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern LISTED = Pattern.compile("([A-Za-z0-9]{4}):([\\p{Graph}]{1,40})");

    private final Companies companies;
    private final Instruments instruments;

    Things(Companies companies, Instruments instruments) {
        this.companies = companies;
        this.instruments = instruments;
    }

    /// Where a company stands.
    sealed interface Place {
    }

    record Found(Company company) implements Place {
    }

    /// The name was its own before it was renamed.
    record Renamed(Company company) implements Place {
    }

    /// @throws NotFound where there is none
    Place company(String name) {
        if (NUMBER.matcher(name).matches()) {
            return new Found(companies.of(new CompanyId(Long.parseLong(name))));
        }
        var slug = Optional.of(name).filter(Slug::is).map(Slug::new).orElseThrow(() -> new NotFound("company"));
        return companies.find(slug).<Place>map(Found::new).or(() -> companies.formerlyCalled(slug).map(Renamed::new)).orElseThrow(() -> new NotFound("company " + slug));
    }

    /// Whoever holds the symbol now; where nobody does, whoever held it last.
    ///
    /// @throws NotFound where there is none
    Instrument instrument(String name) {
        return find(name).orElseThrow(() -> new NotFound("instrument"));
    }

    Optional<Instrument> find(String name) {
        if (NUMBER.matcher(name).matches()) {
            var id = new InstrumentId(Long.parseLong(name));
            return Optional.ofNullable(instruments.of(List.of(id)).get(id));
        }
        var listed = LISTED.matcher(name);
        return listed.matches() ? instruments.at(listed.group(1), listed.group(2)) : Optional.empty();
    }
}
