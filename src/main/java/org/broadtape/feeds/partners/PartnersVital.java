package org.broadtape.feeds.partners;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.installation.Vital;

/// How far each partner has come.
@ApplicationScoped
class PartnersVital implements Vital {

    private final Partners partners;

    @Inject
    PartnersVital(Partners partners) {
        this.partners = partners;
    }

    @Override
    public String name() {
        return "Partners";
    }

    @Override
    public List<String> lines() {
        var lines = partners.all().stream().map(partner -> partner.slug() + ": " + partner.last() + " given, " + partner.acknowledged() + " acknowledged").toList();
        return lines.isEmpty() ? List.of("none") : lines;
    }
}
