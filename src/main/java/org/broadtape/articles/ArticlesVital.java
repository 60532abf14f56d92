package org.broadtape.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.history.Conflicts;
import org.broadtape.installation.Vital;

/// How many articles stand where, and which opens next.
@ApplicationScoped
@Transactional
class ArticlesVital implements Vital {

    private final RevisionStore store;
    private final Conflicts conflicts;

    ArticlesVital(RevisionStore store, Conflicts conflicts) {
        this.store = store;
        this.conflicts = conflicts;
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
        var waiting = conflicts.count();
        if (waiting > 0) {
            lines.add(waiting + (waiting == 1 ? " waits" : " wait") + " for the desk with a newer copy from the source beside its own: ./broadtape article conflicts");
        }
        return lines;
    }
}
