package org.broadtape.articles.filing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.jobs.Memories;
import org.broadtape.jobs.Remembered;
import org.broadtape.jobs.Remembers;

/// Authors and topics by id, remembered while this node hears of their changes: every article names some, and few ever change.
@ApplicationScoped
public class Names implements Remembers {

    private static final String TOPIC = "names";
    private static final int MOST = 10_000;

    private final FilingStore store;
    private final Remembered<Known> known;

    Names(FilingStore store, Memories memories) {
        this.store = store;
        this.known = memories.of(TOPIC, () -> new Known(new ConcurrentHashMap<>(), new ConcurrentHashMap<>()));
    }

    private record Known(Map<Long, Author> authors, Map<Long, Topic> topics) {
    }

    /// In the order of the ids.
    public List<Author> authors(List<Long> ids) {
        return named(ids, known.get().authors(), store::authors);
    }

    /// In the order of the ids.
    public List<Topic> topics(List<Long> ids) {
        return named(ids, known.get().topics(), store::topics);
    }

    /// Tells every node, once the caller's transaction has committed, to read anew. Until then that transaction alone sees the change, and
    /// it may yet be rolled back: what it reads is not remembered.
    void changed() {
        known.changed();
    }

    private static <T> List<T> named(List<Long> ids, Map<Long, T> remembered, Function<Collection<Long>, Map<Long, T>> read) {
        var known = ids.stream().map(remembered::get).toList();
        if (!known.contains(null)) {
            return known;
        }
        var found = read.apply(ids);
        if (remembered.size() > MOST) {
            remembered.clear();
        }
        remembered.putAll(found);
        return ids.stream().map(found::get).toList();
    }

    @Override
    public Remembered<?> remembered() {
        return known;
    }
}
