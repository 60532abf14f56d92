package org.broadtape.site.markets;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.filing.Section;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.web.Lines;
import org.broadtape.instruments.board.Boards;
import org.broadtape.instruments.board.Movers;
import org.broadtape.instruments.figures.Figures;
import org.broadtape.instruments.figures.PriceView;
import org.broadtape.instruments.figures.PriceViews;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slot;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Viewer;
import org.broadtape.site.mostread.MostRead;

/// Prices by the rules of the desk, above what is written in the section `markets`. Such a page is kept for a minute, as all that shows a price. It is a place
/// in the section's page, since an address `/markets` of its own would take the addresses below it from the section's articles.
@ApplicationScoped
class MarketsPlace implements Slot {

    private static final Slug SECTION = new Slug("markets");
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOVERS = 6;

    private final Boards boards;
    private final Movers movers;
    private final PriceViews views;
    private final Figures figures;
    private final Sections sections;
    private final MostRead mostRead;
    private final PageTags tags;
    private final Clock clock;

    MarketsPlace(Boards boards, Movers movers, PriceViews views, Figures figures, Sections sections, MostRead mostRead, PageTags tags, Clock clock) {
        this.boards = boards;
        this.movers = movers;
        this.views = views;
        this.figures = figures;
        this.sections = sections;
        this.mostRead = mostRead;
        this.tags = tags;
        this.clock = clock;
    }

    @Override
    public String place() {
        return "section/top";
    }

    @Override
    public Optional<Fragment> about(long section) {
        return sections.find(SECTION).map(Section::id).filter(id -> id == section).map(_ -> page()).filter(page -> !page.empty()).map(this::fragment);
    }

    private Fragment fragment(MarketsPage page) {
        tags.until(page.at().plus(KEPT));
        Lines.shownOn(tags, page.mostRead());
        return new Fragment(Templates.markets(page).render(), Set.of("companies"));
    }

    private MarketsPage page() {
        var moved = movers.today(MOVERS);
        return new MarketsPage(tables(), moved.up().stream().map(this::view).toList(), moved.down().stream().map(this::view).toList(), sectors(moved),
                mostRead.today(Viewer.Anyone.ANYWHERE), clock.instant());
    }

    private List<MarketsPage.Table> tables() {
        return boards.all().stream().map(board -> new MarketsPage.Table(board.name(), List.copyOf(views.of(board.instruments()).values()))).filter(table -> !table.lines().isEmpty()).toList();
    }

    private PriceView view(Movers.Mover mover) {
        return views.view(mover.instrument(), mover.price());
    }

    private List<MarketsPage.SectorLine> sectors(Movers.Moved moved) {
        return moved.sectors().stream().map(one -> new MarketsPage.SectorLine(one.name(), figures.percent(one.percent()), figures.way(one.percent()), one.shares())).toList();
    }
}
