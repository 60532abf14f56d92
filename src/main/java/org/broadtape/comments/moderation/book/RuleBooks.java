package org.broadtape.comments.moderation.book;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.comments.phases.RuleBook;
import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// The rule book that holds, and those that held before. Each saving is a new version; none is changed or removed.
@ApplicationScoped
@Transactional
public class RuleBooks {

    private final RuleBookStore store;
    private final Audit audit;
    private final Clock clock;
    private final AtomicReference<Versioned> read = new AtomicReference<>(new Versioned(0, RuleBook.INITIAL));

    RuleBooks(RuleBookStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param version 0 for the one that holds until the desk has saved another
    public record Versioned(long version, RuleBook book) {
    }

    /// A line of the list of versions.
    public record Saved(long version, Instant at, String by) {
    }

    /// The one that holds. Its lists are read again only when somebody has saved another, on whichever node.
    public Versioned current() {
        var newest = store.newest();
        var known = read.get();
        if (known.version() != newest) {
            known = new Versioned(newest, store.find(newest));
            read.set(known);
        }
        return known;
    }

    public List<Saved> versions(Actor by) {
        by.demand(Right.MODERATE);
        return store.versions();
    }

    /// @param seen the version that was open while the new one was written
    /// @throws Refused where somebody has saved another since
    public void save(Actor by, long seen, RuleBook book) {
        by.demand(Right.MODERATE);
        store.lock();
        var newest = store.newest();
        if (newest != seen) {
            throw new Refused("Somebody has saved version " + newest + " since you opened this page. What you typed is still here: compare it with theirs, then save again");
        }
        store.add(clock.instant(), by.name(), book);
        audit.record(by, "comment rules saved", "comments/rules", "version " + store.newest());
    }
}
