package org.broadtape.instruments.directory.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.instruments.Company;
import org.broadtape.instruments.FormerName;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Person;
import org.broadtape.instruments.Status;
import org.broadtape.instruments.figures.PriceView;
import org.broadtape.instruments.identity.Identifier;

/// What the page of a company shows.
///
/// @param country   its name
/// @param website   an address that may be linked; empty where there is none
/// @param successor what it has become part of
public record CompanyPage(Company company, String country, String website, List<Issue> issues, List<Person> people, List<FormerName> former, List<String> aliases, Optional<Company> successor) {

    /// Something that it has issued.
    public record Issue(Instrument instrument, List<Identifier> isins, Optional<PriceView> price) {

        public boolean suspended() {
            return instrument.status() == Status.SUSPENDED;
        }

        public boolean delisted() {
            return instrument.status() == Status.DELISTED;
        }
    }

    public long id() {
        return company.id().value();
    }

    /// The website as it is read: without what stands before the name.
    public String site() {
        return website.replaceFirst("^(?i)https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    public List<String> paragraphs() {
        return company.description().isBlank() ? List.of() : company.description().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
