package org.broadtape.articles.filing;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// The parts of the paper, in its order.
@ApplicationScoped
@Transactional
public class Sections {

    private final FilingStore store;

    Sections(FilingStore store) {
        this.store = store;
    }

    @Transactional(TxType.SUPPORTS)
    public List<Section> all() {
        return store.sections();
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<Section> find(Slug slug) {
        return store.section(slug);
    }

    @Transactional(TxType.SUPPORTS)
    public Section called(Slug slug) {
        return store.section(slug).orElseThrow(() -> new NotFound("section " + slug));
    }

    /// Makes a section, or gives it a new name, description and place.
    ///
    /// @throws Refused where the program uses that word of an address itself
    public void set(Slug slug, String name, String description, int position) {
        if (Reserved.has(slug)) {
            throw new Refused("'" + slug + "' is an address of the program's own; give the section " + name + " another slug, such as " + Reserved.free(slug));
        }
        store.setSection(slug, name, description, position);
    }
}
