package org.broadtape.instruments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;

/// Finds companies.
@ApplicationScoped
public class Companies {

    private final CompanyStore store;

    Companies(CompanyStore store) {
        this.store = store;
    }

    /// @throws NotFound where there is none
    public Company of(CompanyId id) {
        return Optional.ofNullable(of(List.of(id)).get(id)).orElseThrow(() -> new NotFound("company " + id));
    }

    /// Those of the ids that there are.
    public Map<CompanyId, Company> of(Collection<CompanyId> ids) {
        return ids.isEmpty() ? Map.of() : store.of(ids);
    }

    /// @throws NotFound where there is none
    public Company called(Slug slug) {
        return store.called(slug).orElseThrow(() -> new NotFound("company " + slug));
    }

    public Optional<Company> find(Slug slug) {
        return store.called(slug);
    }

    /// Whose page was at that address before it was renamed.
    public Optional<Company> formerlyCalled(Slug slug) {
        return store.formerlyCalled(slug);
    }

    /// What else it is called, and was called.
    public CompanyNames names(CompanyId id) {
        return store.names(id);
    }

    /// Who leads it.
    public List<Person> people(CompanyId id) {
        return store.people(id);
    }
}
