package org.broadtape.articles.filing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.broadtape.jobs.Notices;
import org.broadtape.jobs.Subscriber;
import org.jspecify.annotations.Nullable;

/// Authors and topics by id, remembered while this node hears of their changes: every article names some, and few ever change.
@ApplicationScoped
public class Names implements Subscriber {

    private static final String TOPIC = "names";
    private static final int MOST = 10_000;

    private final FilingStore store;
    private final Notices notices;
    private final TransactionSynchronizationRegistry transactions;
    private final Map<Long, Author> authors = new ConcurrentHashMap<>();
    private final Map<Long, Topic> topics = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile boolean hearing;

    Names(FilingStore store, Notices notices, TransactionSynchronizationRegistry transactions) {
        this.store = store;
        this.notices = notices;
        this.transactions = transactions;
    }

    /// In the order of the ids.
    public List<Author> authors(List<Long> ids) {
        return named(ids, authors, store::authors);
    }

    /// In the order of the ids.
    public List<Topic> topics(List<Long> ids) {
        return named(ids, topics, store::topics);
    }

    /// Tells every node, once the caller's transaction has committed, to read anew. Until then that transaction alone sees the change, and
    /// it may yet be rolled back: what it reads is not remembered.
    void changed() {
        notices.send(TOPIC, "");
        transactions.putResource(this, true);
    }

    private boolean changedHere() {
        return transactions.getTransactionKey() != null && transactions.getResource(this) != null;
    }

    private <T> List<T> named(List<Long> ids, Map<Long, T> remembered, Function<Collection<Long>, Map<Long, T>> read) {
        if (changedHere()) {
            var fresh = read.apply(ids);
            return ids.stream().map(fresh::get).toList();
        }
        var found = new ArrayList<T>(ids.size());
        for (var id : ids) {
            @Nullable T known = hearing ? remembered.get(id) : null;
            if (known == null) {
                return readAnew(ids, remembered, read);
            }
            found.add(known);
        }
        return found;
    }

    private <T> List<T> readAnew(List<Long> ids, Map<Long, T> remembered, Function<Collection<Long>, Map<Long, T>> read) {
        var before = changes.get();
        var found = read.apply(ids);
        if (remembered.size() > MOST) {
            remembered.clear();
        }
        remembered.putAll(found);
        if (before != changes.get()) {
            remembered.clear();
        }
        return ids.stream().map(found::get).toList();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void told(String text) {
        forget();
    }

    @Override
    public void listening() {
        forget();
        hearing = true;
    }

    @Override
    public void lost() {
        hearing = false;
        forget();
    }

    /// Counts first: whoever reads meanwhile sees the count and forgets what they found.
    private void forget() {
        changes.incrementAndGet();
        authors.clear();
        topics.clear();
    }
}
