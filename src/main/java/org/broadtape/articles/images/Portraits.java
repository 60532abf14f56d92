package org.broadtape.articles.images;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;

import org.broadtape.articles.filing.FilingEvent.AuthorChanged;
import org.broadtape.jobs.Events;
import org.broadtape.jobs.Memories;
import org.broadtape.jobs.Remembered;
import org.broadtape.jobs.Remembers;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// Portraits of authors, remembered while this node hears of their changes: every article has authors, and few of them a portrait.
/// Templates know it as `inject:portraits`.
@ApplicationScoped
@Named("portraits")
public class Portraits implements Remembers {

    private static final String TOPIC = "portraits";

    private final Images images;
    private final ImageStore store;
    private final Events events;
    private final Remembered<Map<Slug, Portrait>> known;

    Portraits(Images images, ImageStore store, Events events, Memories memories) {
        this.images = images;
        this.store = store;
        this.events = events;
        this.known = memories.of(TOPIC, store::portraits);
    }

    /// Gives an author this portrait, in the place of another. The author must be there.
    ///
    /// @param alt what it shows, for those who do not see it
    /// @throws Refused for what is no picture, in words
    @Transactional
    public void set(Slug author, InputStream picture, String alt) {
        set(author, images.store(picture).hash(), alt);
    }

    private void set(Slug author, String hash, String alt) {
        store.portray(author, hash, alt).ifPresent(id -> {
            events.publish(new AuthorChanged(id, author.value()));
            known.changed();
        });
    }

    public Optional<Portrait> of(Slug author) {
        return Optional.ofNullable(known.get().get(author));
    }

    /// Of somebody with that name in a byline.
    public Optional<Portrait> named(String name) {
        return of(Slug.of(name, "author"));
    }

    @Override
    public Remembered<?> remembered() {
        return known;
    }
}
