package org.broadtape.articles.filing;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.filing.FilingEvent.AuthorChanged;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;

/// People with bylines. A guest is made by the first article under their name; staff are set here.
@ApplicationScoped
@Transactional
public class Authors {

    private final FilingStore store;
    private final Names names;
    private final Events events;

    Authors(FilingStore store, Names names, Events events) {
        this.store = store;
        this.names = names;
        this.events = events;
    }

    @Transactional(TxType.SUPPORTS)
    public Author called(Slug slug) {
        return store.author(slug).orElseThrow(() -> new NotFound("author " + slug));
    }

    @Transactional(TxType.SUPPORTS)
    public List<Author> staff() {
        return store.staff();
    }

    /// Those of the slugs that are authors.
    @Transactional(TxType.SUPPORTS)
    public Set<Slug> among(Collection<Slug> slugs) {
        return store.authorsAmong(slugs);
    }

    /// Gives an author a biography who has none yet; whether it did.
    public boolean describe(Slug slug, String bio) {
        return changed(slug, store.describeAuthor(slug, "", bio));
    }

    /// Takes a biography away again, unless it is another by now.
    public void undescribe(Slug slug, String bio) {
        changed(slug, store.describeAuthor(slug, bio, ""));
    }

    /// Makes an author, or gives them a new role and biography.
    public void set(Slug slug, String name, String role, String bio, boolean staff) {
        changed(slug, store.setAuthor(slug, name, role, bio, staff));
    }

    private boolean changed(Slug slug, OptionalLong author) {
        author.ifPresent(id -> {
            names.changed();
            events.publish(new AuthorChanged(id, slug.value()));
        });
        return author.isPresent();
    }
}
