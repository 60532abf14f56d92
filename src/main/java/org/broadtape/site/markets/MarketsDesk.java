package org.broadtape.site.markets;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.filing.Section;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.web.Lines;
import org.broadtape.instruments.board.Boards;
import org.broadtape.instruments.board.Movers;
import org.broadtape.instruments.calendar.Agenda;
import org.broadtape.instruments.figures.Figures;
import org.broadtape.instruments.figures.PriceView;
import org.broadtape.instruments.figures.PriceViews;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Viewer;
import org.broadtape.site.mostread.MostRead;

/// Prices by the rules of the desk. A page with them is kept for a minute, as all that shows a price.
@ApplicationScoped
class MarketsDesk {

    /// Where there is no section `markets`.
    static final String PATH = "/quotes";

    private static final Slug SECTION = new Slug("markets");
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOVERS = 6;
    private static final int DAYS = 14;
    private static final int OCCASIONS = 8;

    private final Boards boards;
    private final Movers movers;
    private final Agenda agenda;
    private final PriceViews views;
    private final Figures figures;
    private final Sections sections;
    private final MostRead mostRead;
    private final PageTags tags;
    private final Clock clock;

    MarketsDesk(Boards boards, Movers movers, Agenda agenda, PriceViews views, Figures figures, Sections sections, MostRead mostRead, PageTags tags, Clock clock) {
        this.boards = boards;
        this.movers = movers;
        this.agenda = agenda;
        this.views = views;
        this.figures = figures;
        this.sections = sections;
        this.mostRead = mostRead;
        this.tags = tags;
        this.clock = clock;
    }

    /// The section that has them above its articles.
    Optional<Section> section() {
        return sections.find(SECTION);
    }

    /// Where readers are led who look for prices.
    String path() {
        return section().map(Section::path).orElse(PATH);
    }

    /// What is to be seen now; says of the page that is being made how long it may be kept.
    MarketsPage page() {
        var page = made();
        tags.until(page.at().plus(KEPT));
        Lines.shownOn(tags, page.mostRead());
        return page;
    }

    private MarketsPage made() {
        var moved = movers.today(MOVERS);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new MarketsPage(tables(), moved.up().stream().map(this::view).toList(), moved.down().stream().map(this::view).toList(), sectors(moved),
                agenda.between(today, today.plusDays(DAYS), OCCASIONS), mostRead.today(Viewer.Anyone.ANYWHERE), clock.instant());
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
