package org.broadtape.instruments.announcements;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Page;

/// Finds announcements, the newest first. They are public from the moment they are here.
@ApplicationScoped
public class Announcements {

    private final AnnouncementStore store;

    Announcements(AnnouncementStore store) {
        this.store = store;
    }

    /// @throws NotFound where there is none
    public Announcement of(AnnouncementId id) {
        return store.of(id).orElseThrow(() -> new NotFound("announcement " + id));
    }

    /// Of a sort, or of all; and with these words in them (`"in quotes"`, `-without`, `or`), or with any.
    public Page<AnnouncementLine> newest(Optional<Category> category, String words, Before before, int most) {
        if (!words.isBlank()) {
            return page(store.saying(words, category, before, most + 1), most);
        }
        return page(category.map(one -> store.newest(one, before, most + 1)).orElseGet(() -> store.newest(before, most + 1)), most);
    }

    /// About any of the instruments.
    public Page<AnnouncementLine> about(Collection<InstrumentId> instruments, Before before, int most) {
        return instruments.isEmpty() ? new Page<>(List.of(), Optional.empty()) : page(store.about(instruments, before, most + 1), most);
    }

    private static Page<AnnouncementLine> page(List<AnnouncementLine> found, int most) {
        var items = found.size() > most ? found.subList(0, most) : found;
        return new Page<>(items, found.size() > most ? Optional.of(new Before(items.getLast().at(), items.getLast().id().value())) : Optional.empty());
    }
}
