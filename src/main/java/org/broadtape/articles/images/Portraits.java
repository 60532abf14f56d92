package org.broadtape.articles.images;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;

import org.broadtape.articles.filing.FilingEvent.AuthorChanged;
import org.broadtape.jobs.Events;
import org.broadtape.jobs.Notices;
import org.broadtape.jobs.Subscriber;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// Portraits of authors, remembered while this node hears of their changes: every article has authors, and few of them a portrait.
/// Templates know it as `inject:portraits`.
@ApplicationScoped
@Named("portraits")
public class Portraits implements Subscriber {

    private static final String TOPIC = "portraits";

    private final Images images;
    private final ImageStore store;
    private final Notices notices;
    private final Events events;
    private volatile @Nullable Map<Slug, Portrait> remembered;
    private final AtomicLong changes = new AtomicLong();
    private volatile boolean hearing;

    Portraits(Images images, ImageStore store, Notices notices, Events events) {
        this.images = images;
        this.store = store;
        this.notices = notices;
        this.events = events;
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
            notices.send(TOPIC, author.value());
            events.publish(new AuthorChanged(id, author.value()));
            forget();
        });
    }

    public Optional<Portrait> of(Slug author) {
        return Optional.ofNullable(all().get(author));
    }

    /// Of somebody with that name in a byline.
    public Optional<Portrait> named(String name) {
        return of(Slug.of(name, "author"));
    }

    private Map<Slug, Portrait> all() {
        var known = remembered;
        if (known != null) {
            return known;
        }
        var before = changes.get();
        var read = store.portraits();
        remembered = hearing ? read : null;
        if (before != changes.get()) {
            remembered = null;
        }
        return read;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void told(String text) {
        forget();
    }

    @Override
    public void listening() {
        hearing = true;
        forget();
    }

    @Override
    public void lost() {
        hearing = false;
        forget();
    }

    /// Counts first: whoever reads meanwhile sees the count and forgets what they found.
    private void forget() {
        changes.incrementAndGet();
        remembered = null;
    }
}
