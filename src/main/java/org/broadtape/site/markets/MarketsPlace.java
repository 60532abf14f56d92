package org.broadtape.site.markets;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.filing.Section;
import org.broadtape.kernel.Slot;

/// Prices above what is written in the section `markets`. It is a place in the section's page, since an address `/markets` of its own would take the addresses below
/// it from the section's articles.
@ApplicationScoped
class MarketsPlace implements Slot {

    private final MarketsDesk desk;

    MarketsPlace(MarketsDesk desk) {
        this.desk = desk;
    }

    @Override
    public String place() {
        return "section/top";
    }

    @Override
    public Optional<Fragment> about(long section) {
        return desk.section().map(Section::id).filter(id -> id == section).map(_ -> desk.page()).filter(page -> !page.empty())
                .map(page -> new Fragment(Templates.markets(page).render(), Set.of("companies")));
    }
}
