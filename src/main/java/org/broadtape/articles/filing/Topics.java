package org.broadtape.articles.filing;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;

/// What articles are about. A topic is made by the first article that names it.
@ApplicationScoped
@Transactional
public class Topics {

    private final FilingStore store;
    private final Names names;

    Topics(FilingStore store, Names names) {
        this.store = store;
        this.names = names;
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

    /// Describes a topic that has no description yet.
    public void describe(Slug slug, String description) {
        store.describeTopic(slug, description);
        names.changed();
    }
}
