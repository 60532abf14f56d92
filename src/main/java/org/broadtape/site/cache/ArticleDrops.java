package org.broadtape.site.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadtape.articles.ArticleEvent.ArticleKilled;
import org.broadtape.articles.ArticleEvent;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.listing.Directory.Filed;
import org.broadtape.articles.listing.Directory;
import org.broadtape.feeds.Sitemaps;
import org.broadtape.installation.Settings;
import org.broadtape.jobs.BatchListener;

/// Drops the pages, feeds and sitemaps that show an article, and those that will, when something happens to it.
/// Where it stood before it was moved needs no word: those pages are tagged with the article itself.
@ApplicationScoped
public class ArticleDrops implements BatchListener<ArticleEvent> {

    private final PageNotices notices;
    private final Directory directory;
    private final Articles articles;
    private final Settings settings;

    ArticleDrops(PageNotices notices, Directory directory, Articles articles, Settings settings) {
        this.notices = notices;
        this.directory = directory;
        this.articles = articles;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public Class<ArticleEvent> event() {
        return ArticleEvent.class;
    }

    @Override
    public Duration gathers() {
        return Duration.ofMillis(50);
    }

    @Override
    public void onAll(List<ArticleEvent> events) {
        var filed = directory.filed(events.stream().map(event -> new ArticleId(event.article())).distinct().toList()).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        var pages = new LinkedHashMap<ArticleEvent, Set<String>>();
        events.forEach(event -> pages.put(event, pages(event, Optional.ofNullable(filed.get(event.article())))));
        notices.changed(pages);
        articles.receipts(events, "site");
    }

    private Set<String> pages(ArticleEvent event, Optional<Filed> filed) {
        var tags = new HashSet<>(Set.of("latest", "front", "corrections"));
        tags.add("article/" + event.article());
        tags.add(Sitemaps.tag(event.article()));
        if (event instanceof ArticleKilled) {
            tags.add("killed");
        }
        filed.ifPresent(one -> addListings(one, tags));
        return tags;
    }

    private void addListings(Filed filed, Set<String> tags) {
        tags.add("section/" + filed.section());
        filed.topics().forEach(topic -> tags.add("topic/" + topic));
        filed.authors().forEach(author -> tags.add("author/" + author));
        filed.instruments().forEach(instrument -> tags.add("about/" + instrument));
        filed.releasedAt().ifPresent(at -> tags.add("day/" + LocalDate.ofInstant(at, settings.timeZone())));
    }
}
