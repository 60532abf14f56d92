package org.broadtape.articles.about.web;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.Slot;

/// The newest articles on the page of a company: about anything that it has issued.
@ApplicationScoped
class CompanyPlace implements Slot {

    private final NewestArticles newest;
    private final Companies companies;
    private final Instruments instruments;

    CompanyPlace(NewestArticles newest, Companies companies, Instruments instruments) {
        this.newest = newest;
        this.companies = companies;
        this.instruments = instruments;
    }

    @Override
    public String place() {
        return "company/articles";
    }

    @Override
    public Optional<Fragment> about(long id) {
        var company = companies.of(new CompanyId(id));
        return newest.of(instruments.of(company.id()).stream().map(Instrument::id).toList(), company.path() + "/articles");
    }
}
