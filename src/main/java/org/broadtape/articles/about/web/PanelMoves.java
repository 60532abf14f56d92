package org.broadtape.articles.about.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.about.SinceRelease;
import org.broadtape.articles.about.reactions.KeptReactions;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.figures.Figures;
import org.broadtape.instruments.prices.Around;
import org.broadtape.instruments.prices.PriceNow;
import org.broadtape.instruments.prices.Reaction;
import org.broadtape.instruments.prices.Reactions;

/// What instruments have done since an article about them, as its panel says it.
@ApplicationScoped
class PanelMoves {

    private final SinceRelease since;
    private final KeptReactions kept;
    private final Reactions reactions;
    private final Figures figures;

    PanelMoves(SinceRelease since, KeptReactions kept, Reactions reactions, Figures figures) {
        this.since = since;
        this.kept = kept;
        this.reactions = reactions;
        this.figures = figures;
    }

    /// What is written down of an article.
    Map<InstrumentId, Around> kept(ArticleId article) {
        return kept.of(article);
    }

    Optional<PanelLine.Move> since(Article article, Instrument instrument, Around around, PriceNow now) {
        return article.releasedAt().flatMap(at -> since.of(instrument.id(), at, around.before(), now))
                .map(found -> new PanelLine.Move(figures.price(found.then(), instrument.unit()), figures.percent(found.percent()), figures.way(found.percent())));
    }

    List<PanelLine.After> after(Instrument instrument, Around around) {
        return reactions.of(instrument.id(), around).map(this::lines).orElse(List.of());
    }

    private List<PanelLine.After> lines(Reaction reaction) {
        return Stream.of(line("minute", reaction.afterMinute()), line("hour", reaction.afterHour()), line("day", reaction.afterDay())).flatMap(Optional::stream).toList();
    }

    private Optional<PanelLine.After> line(String time, Optional<BigDecimal> percent) {
        return percent.map(move -> new PanelLine.After(time, figures.percent(move), figures.way(move)));
    }
}
