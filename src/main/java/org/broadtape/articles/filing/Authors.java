package org.broadtape.articles.filing;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;

/// People with bylines. A guest is made by the first article under their name; staff are set here.
@ApplicationScoped
@Transactional
public class Authors {

    private final FilingStore store;
    private final Names names;

    Authors(FilingStore store, Names names) {
        this.store = store;
        this.names = names;
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

    /// Gives an author a biography who has none yet.
    public void describe(Slug slug, String bio) {
        store.describeAuthor(slug, bio);
        names.changed();
    }

    /// Makes an author, or gives them a new role and biography.
    public void set(Slug slug, String name, String role, String bio, boolean staff) {
        store.setAuthor(slug, name, role, bio, staff);
        names.changed();
    }
}
