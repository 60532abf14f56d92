package org.broadtape.instruments.announcements;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.announcements.AnnouncementWriteStore.Standing;
import org.broadtape.instruments.announcements.reading.Notice;
import org.broadtape.jobs.Events;

/// Keeps announcements and joins them to instruments. A newer version keeps what the earlier one said; a lower one never overwrites.
@ApplicationScoped
@Transactional
class AnnouncementKeeping {

    private static final int BATCH = 500;

    private final AnnouncementWriteStore store;
    private final Joining joining;
    private final Events events;
    private final Clock clock;

    AnnouncementKeeping(AnnouncementWriteStore store, Joining joining, Events events, Clock clock) {
        this.store = store;
        this.joining = joining;
        this.events = events;
        this.clock = clock;
    }

    /// What came of each, in their order.
    ///
    /// @param dryRun writes nothing
    List<Taking> keep(List<Notice> notices, boolean dryRun) {
        store.oneAtATime();
        return notices.stream().map(notice -> store.standing(notice.source(), notice.number()).map(standing -> over(standing, notice, dryRun)).orElseGet(() -> add(notice, dryRun))).toList();
    }

    /// What does not fit between the names of an announcement, in sentences.
    List<String> doubts(Notice notice) {
        return joining.of(notice.names(), notice.day()).doubts();
    }

    /// Joins every announcement that names one of them.
    void join(Collection<InstrumentId> instruments) {
        store.oneAtATime();
        var after = new AnnouncementId(0);
        for (var found = store.naming(instruments, after, BATCH); !found.isEmpty(); found = store.naming(instruments, after, BATCH)) {
            for (var one : found) {
                var fresh = store.join(one.id(), joining.of(one.names(), one.day()).instruments().keySet());
                if (!fresh.isEmpty()) {
                    tell(one.id(), store.joined(one.id()));
                }
            }
            after = found.getLast().id();
        }
    }

    private Taking add(Notice notice, boolean dryRun) {
        var about = joining.of(notice.names(), notice.day()).instruments().keySet();
        if (!dryRun) {
            var id = store.add(notice, clock.instant());
            store.join(id, about);
            tell(id, about);
        }
        return new Taking.New(!about.isEmpty());
    }

    private Taking over(Standing standing, Notice notice, boolean dryRun) {
        if (standing.says(notice) || (notice.version() > 0 && notice.version() < standing.version())) {
            return new Taking.Same();
        }
        if (notice.version() == standing.version()) {
            return new Taking.Contrary("Version " + notice.version() + " of " + notice.source() + " " + notice.number() + " is here with other words. A correction needs a higher version.");
        }
        if (!dryRun) {
            var about = new HashSet<>(store.joined(standing.id()));
            store.replace(standing, notice, notice.version() == 0 ? standing.version() + 1 : notice.version(), clock.instant());
            about.addAll(store.join(standing.id(), joining.of(notice.names(), notice.day()).instruments().keySet()));
            tell(standing.id(), about);
        }
        return new Taking.Replaced();
    }

    private void tell(AnnouncementId id, Collection<InstrumentId> about) {
        var ids = new ArrayList<>(about);
        events.publish(new AnnouncementChanged(id.value(), ids.stream().map(InstrumentId::value).toList(), joining.companies(ids).stream().map(CompanyId::value).toList()));
    }
}
