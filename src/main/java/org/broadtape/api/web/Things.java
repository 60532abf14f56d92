package org.broadtape.api.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.api.Problem;
import org.broadtape.doors.Words;
import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Ticker;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;

/// Finds what an address or a parameter names: a company by its number or slug, an instrument by its number or as `XJSE:NPN`.
@ApplicationScoped
class Things {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern LISTED = Pattern.compile("([A-Za-z0-9]{4}):([\\p{Graph}]{1,40})");

    private final Companies companies;
    private final Instruments instruments;
    private final Clock clock;

    Things(Companies companies, Instruments instruments, Clock clock) {
        this.companies = companies;
        this.instruments = instruments;
        this.clock = clock;
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

    /// The company that a parameter names, under whichever of its names.
    Company company(String parameter, String name) {
        try {
            return switch (company(name)) {
                case Found(var company) -> company;
                case Renamed(var company) -> company;
            };
        } catch (NotFound none) {
            throw unknown(parameter);
        }
    }

    static Problem unknown(String parameter) {
        return Problem.at(parameter, "There is no such " + parameter + ". Write the last part of the address of its page.");
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

    /// All of them in their order, each once.
    ///
    /// @throws Problem with the first that is not known: a list with fewer answers than questions would pass for a whole one
    List<Instrument> all(String parameter, List<String> names) {
        var ids = names.stream().filter(name -> NUMBER.matcher(name).matches()).map(name -> new InstrumentId(Long.parseLong(name))).toList();
        var numbered = instruments.of(ids);
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var tickers = names.stream().map(LISTED::matcher).filter(Matcher::matches).map(listed -> ticker(listed, day)).toList();
        var listed = instruments.listed(tickers);
        return names.stream().map(name -> Optional.ofNullable(NUMBER.matcher(name).matches() ? numbered.get(new InstrumentId(Long.parseLong(name))) : null)
                .or(() -> held(listed, name, day)).or(() -> find(name))
                .orElseThrow(() -> Problem.at(parameter, "There is no instrument '" + Words.quote(name) + "'. Name instruments by their numbers or as MIC:SYMBOL."))).distinct().toList();
    }

    private static Optional<Instrument> held(Map<Ticker, List<Instrument>> all, String name, LocalDate day) {
        var listed = LISTED.matcher(name);
        return listed.matches() ? all.getOrDefault(ticker(listed, day), List.of()).stream().findFirst() : Optional.empty();
    }

    private static Ticker ticker(MatchResult listed, LocalDate day) {
        return new Ticker(listed.group(1).toUpperCase(Locale.ROOT), listed.group(2).toUpperCase(Locale.ROOT), day);
    }
}
