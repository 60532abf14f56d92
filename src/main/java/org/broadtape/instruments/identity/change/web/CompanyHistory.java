package org.broadtape.instruments.identity.change.web;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.identity.change.Changing;
import org.broadtape.kernel.Slot;

/// What has happened to a company, beside its page.
@ApplicationScoped
class CompanyHistory implements Slot {

    private final Changing changes;
    private final Histories histories;

    CompanyHistory(Changing changes, Histories histories) {
        this.changes = changes;
        this.histories = histories;
    }

    @Override
    public String place() {
        return "company/side";
    }

    @Override
    public Optional<Fragment> about(long company) {
        return histories.of(changes.of(new CompanyId(company)));
    }
}
