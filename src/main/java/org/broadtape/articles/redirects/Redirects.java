package org.broadtape.articles.redirects;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/// From where a page once stood to where it stands now. What this site has itself at an address goes before a redirect of it.
@ApplicationScoped
@Transactional
public class Redirects {

    private final RedirectStore store;

    Redirects(RedirectStore store) {
        this.store = store;
    }

    /// Where the path leads, if anywhere. Both are paths of this site and begin with `/`; a query may belong to the first.
    @Transactional(TxType.SUPPORTS)
    public Optional<String> of(String path) {
        return store.of(path);
    }

    /// Adds redirects by their paths; one that is there already stays as it is.
    public void add(Map<String, String> targetsByPath) {
        store.add(targetsByPath);
    }

    public void remove(Collection<String> paths) {
        store.remove(paths);
    }
}
