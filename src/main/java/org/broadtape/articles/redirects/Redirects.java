package org.broadtape.articles.redirects;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /// Adds redirects by their paths; one that is there already stays as it is, and one that would lead round in a circle is left out.
    ///
    /// @return those that were left out, by their paths
    public Map<String, String> add(Map<String, String> targetsByPath) {
        var ways = new HashMap<>(store.from(targetsByPath.values()));
        var fresh = new LinkedHashMap<String, String>();
        var circles = new LinkedHashMap<String, String>();
        targetsByPath.forEach((path, target) -> {
            if (leads(target, path, ways)) {
                circles.put(path, target);
            } else {
                ways.putIfAbsent(path, target);
                fresh.put(path, target);
            }
        });
        store.add(fresh);
        return circles;
    }

    private static boolean leads(String from, String to, Map<String, String> ways) {
        var seen = new HashSet<String>();
        for (var at = from; at != null && seen.add(at); at = ways.get(at)) {
            if (at.equals(to)) {
                return true;
            }
        }
        return false;
    }

    public void remove(Collection<String> paths) {
        store.remove(paths);
    }
}
