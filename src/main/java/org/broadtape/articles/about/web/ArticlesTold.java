package org.broadtape.articles.about.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.happenings.Happening;
import org.broadtape.instruments.happenings.Happenings;

/// The newest articles about an instrument, for its page and its chart.
@ApplicationScoped
class ArticlesTold implements Happenings {

    private final NewestArticles newest;
    private final AboutMessages words;

    ArticlesTold(NewestArticles newest, AboutMessages words) {
        this.newest = newest;
        this.words = words;
    }

    @Override
    public Told newest(Instrument instrument, int most) {
        return new Told(newest.about(List.of(instrument.id()), most).lines().stream().map(this::happening).toList(), new All(words.all(), instrument.path() + "/articles"));
    }

    private Happening happening(NewestArticles.Line line) {
        var note = line.passing() ? line.teaser().section() + " · " + words.passing() : line.teaser().section();
        return new Happening(line.teaser().releasedAt(), Happening.Kind.ARTICLE, line.teaser().headline(), line.teaser().path(), note, !line.passing());
    }
}
