package org.broadtape.instruments.identity.change.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.identity.change.Changed;
import org.broadtape.kernel.Slot;

/// Sets histories. A page that shows one is dropped with what it is about: every change is a change of that.
@ApplicationScoped
class Histories {

    private final Companies companies;
    private final ChangeMessages words;

    Histories(Companies companies, ChangeMessages words) {
        this.companies = companies;
        this.words = words;
    }

    Optional<Slot.Fragment> of(List<Changed> changes) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var others = companies.of(changes.stream().flatMap(change -> change.other().stream()).toList());
        var lines = changes.stream().map(change -> new HistoryLine(change.day(), words(change), change.other().map(others::get).map(Company::path).orElse(""))).toList();
        return Optional.of(new Slot.Fragment(Templates.history(lines).render(), Set.of()));
    }

    private String words(Changed change) {
        return switch (change.kind()) {
            case RENAMED -> words.renamed(change.before(), change.after());
            case RELISTED -> words.relisted(change.before(), change.after());
            case RENUMBERED -> change.before().isEmpty() ? words.numbered(change.after()) : words.renumbered(change.before(), change.after());
            case DELISTED -> words.delisted(change.before());
            case MERGED -> change.from() ? words.joined(change.before()) : words.merged(change.after());
            case SPUN_OFF -> change.from() ? words.splitOff(change.before()) : words.split(change.after());
        };
    }
}
