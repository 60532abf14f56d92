package org.broadtape.articles.filing;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.filing.FilingEvent.TopicDescribed;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;

/// What articles are about. A topic is made by the first article that names it.
@ApplicationScoped
@Transactional
public class Topics {

    private final FilingStore store;
    private final Names names;
    private final Events events;

    Topics(FilingStore store, Names names, Events events) {
        this.store = store;
        this.names = names;
        this.events = events;
    }

    @Transactional(TxType.SUPPORTS)
    public List<Topic> all() {
        return store.topics();
    }

    @Transactional(TxType.SUPPORTS)
    public Topic called(Slug slug) {
        return store.topic(slug).orElseThrow(() -> new NotFound("topic " + slug));
    }

    /// Those of the slugs that are topics.
    @Transactional(TxType.SUPPORTS)
    public Set<Slug> among(Collection<Slug> slugs) {
        return store.topicsAmong(slugs);
    }

    /// Describes a topic that has no description yet; whether it did.
    public boolean describe(Slug slug, String description) {
        return changed(store.describeTopic(slug, "", description));
    }

    /// Takes a description away again, unless it is another by now.
    public void undescribe(Slug slug, String description) {
        changed(store.describeTopic(slug, description, ""));
    }

    private boolean changed(OptionalLong topic) {
        topic.ifPresent(id -> {
            names.changed();
            events.publish(new TopicDescribed(id));
        });
        return topic.isPresent();
    }
}
