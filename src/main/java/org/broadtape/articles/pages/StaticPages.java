package org.broadtape.articles.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.rendering.PageHtml;
import org.broadtape.articles.body.rendering.Wording;
import org.broadtape.articles.setting.PictureUses;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.Slug;

/// Pages that are not news.
@ApplicationScoped
@Transactional
public class StaticPages {

    private final StaticPageStore store;
    private final PictureUses uses;
    private final Events events;
    private final Clock clock;

    StaticPages(StaticPageStore store, PictureUses uses, Events events, Clock clock) {
        this.store = store;
        this.uses = uses;
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

    /// Makes the page, or puts this in its place. It shows the pictures and files that are stored.
    public void set(Slug slug, String title, String description, Body body) {
        set(slug, title, description, body, clock.instant());
    }

    /// Names files where they lie now: what takes the place of each address as it stands in the text. Nobody has changed the page by that.
    public void place(Slug slug, Map<String, String> refs) {
        store.locked(slug).ifPresent(page -> {
            var placed = page.body().withRefs(ref -> refs.getOrDefault(ref, ref));
            if (!placed.equals(page.body())) {
                set(slug, page.title(), page.description(), placed, page.updatedAt());
            }
        });
    }

    private void set(Slug slug, String title, String description, Body body, Instant updatedAt) {
        var html = new PageHtml(uses.on(slug, body.refs()), Wording.ENGLISH, "").render(body);
        store.set(new StaticPage(slug, title, description, body, html, updatedAt));
        events.publish(new StaticPageChanged(slug.value()));
    }

    /// Takes the page away; its address has nothing any more.
    public void remove(Slug slug) {
        store.remove(slug);
        events.publish(new StaticPageChanged(slug.value()));
    }
}
