package org.broadtape.articles.pages;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.rendering.PageHtml;
import org.broadtape.articles.body.rendering.Wording;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.Slug;

/// Pages that are not news.
@ApplicationScoped
@Transactional
public class StaticPages {

    private final StaticPageStore store;
    private final Events events;
    private final Clock clock;

    StaticPages(StaticPageStore store, Events events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<StaticPage> called(Slug slug) {
        return store.called(slug);
    }

    @Transactional(TxType.SUPPORTS)
    public List<StaticPage> all() {
        return store.all();
    }

    /// Makes the page, or puts this in its place. Its text shows no pictures: only an article's are stored.
    public void set(Slug slug, String title, String description, Body body) {
        store.set(new StaticPage(slug, title, description, body, new PageHtml(Pictures.NONE, Wording.ENGLISH, "").render(body), clock.instant()));
        events.publish(new StaticPageChanged(slug.value()));
    }

    /// Takes the page away; its address has nothing any more.
    public void remove(Slug slug) {
        store.remove(slug);
        events.publish(new StaticPageChanged(slug.value()));
    }
}
