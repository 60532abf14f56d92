package org.broadtape.instruments.announcements.web;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.announcements.Announcements;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.Slot;

/// The newest announcements on the page of a company.
@ApplicationScoped
class CompanyPlace implements Slot {

    private static final int SHOWN = 6;

    private final Announcements announcements;
    private final Companies companies;
    private final Lines lines;

    CompanyPlace(Announcements announcements, Companies companies, Lines lines) {
        this.announcements = announcements;
        this.companies = companies;
        this.lines = lines;
    }

    @Override
    public String place() {
        return "company/announcements";
    }

    @Override
    public Optional<Fragment> about(long id) {
        var company = companies.of(new CompanyId(id));
        var found = announcements.ofCompany(company.id(), Before.NEWEST, SHOWN);
        if (found.items().isEmpty()) {
            return Optional.empty();
        }
        var more = found.older().map(_ -> new Query("", company.slug().value(), "", "", "", "").address("")).orElse("");
        return Optional.of(new Fragment(Templates.newest(lines.of(found.items()), more).render(), Set.of(company.id().aggregate())));
    }
}
