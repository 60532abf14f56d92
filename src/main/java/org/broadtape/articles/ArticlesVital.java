package org.broadtape.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.installation.Vital;

/// How many articles stand where, and which opens next.
@ApplicationScoped
@Transactional
class ArticlesVital implements Vital {

    private final RevisionStore store;

    ArticlesVital(RevisionStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "Articles";
    }

    @Override
    public List<String> lines() {
        var counts = store.standings();
        var lines = new ArrayList<String>();
        lines.add(counts.isEmpty() ? "none" : counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).collect(Collectors.joining(", ")));
        store.nextOpening().ifPresent(at -> lines.add("The next opens at " + at));
        return lines;
    }
}
