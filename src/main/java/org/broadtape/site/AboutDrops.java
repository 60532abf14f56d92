package org.broadtape.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.about.AboutChanged;
import org.broadtape.articles.about.Abouts;
import org.broadtape.jobs.BatchListener;
import org.broadtape.site.cache.PageNotices;

/// Drops the pages that say what an article is about, and the lists of instruments' articles, when that changes apart from the copy.
@ApplicationScoped
public class AboutDrops implements BatchListener<AboutChanged> {

    private final PageNotices notices;
    private final Abouts abouts;

    AboutDrops(PageNotices notices, Abouts abouts) {
        this.notices = notices;
        this.abouts = abouts;
    }

    @Override
    public String name() {
        return "about-pages";
    }

    @Override
    public Class<AboutChanged> event() {
        return AboutChanged.class;
    }

    @Override
    public void onAll(List<AboutChanged> events) {
        notices.changed(events.stream().map(event -> new ArticleId(event.article())).distinct().flatMap(this::tags).collect(Collectors.toSet()));
    }

    private Stream<String> tags(ArticleId article) {
        return Stream.concat(Stream.of("article/" + article), abouts.all(article).stream().map(one -> "about/" + one.instrument()));
    }
}
