package org.broadtape.instruments.announcements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Page;

/// Finds announcements, the newest first. They are public from the moment they are here.
@ApplicationScoped
public class Announcements {

    private static final int MOST = 1_000;

    private final AnnouncementStore store;
    private final Instruments instruments;

    Announcements(AnnouncementStore store, Instruments instruments) {
        this.store = store;
        this.instruments = instruments;
    }

    /// @throws NotFound where there is none
    public Announcement of(AnnouncementId id) {
        return store.of(id).orElseThrow(() -> new NotFound("announcement " + id));
    }

    /// Those that are wanted. `older` of the answer is where the next ones begin, whatever comes meanwhile.
    public Page<AnnouncementLine> newest(Wanted wanted, Before before, int most) {
        if (wanted.about().filter(List::isEmpty).isPresent()) {
            return new Page<>(List.of(), Optional.empty());
        }
        var found = store.newest(wanted, before, most + 1);
        var items = found.size() > most ? found.subList(0, most) : found;
        return new Page<>(items, found.size() > most ? Optional.of(new Before(items.getLast().at(), items.getLast().id().value())) : Optional.empty());
    }

    /// About an instrument, from one day to another by the clock of their source: the newest thousand.
    public List<AnnouncementLine> ofInstrument(InstrumentId id, LocalDate from, LocalDate until) {
        return newest(Wanted.about(List.of(id)).between(from, until), Before.NEWEST, MOST).items();
    }

    /// About anything that the company has issued.
    public Page<AnnouncementLine> ofCompany(CompanyId id, Before before, int most) {
        return newest(Wanted.about(instruments.of(id).stream().map(Instrument::id).toList()), before, most);
    }

    /// What it said before it was corrected, the newest first.
    public List<Earlier> before(AnnouncementId id) {
        return store.before(id);
    }

    /// What each is about; none for one that is about nothing that is known here.
    public Map<AnnouncementId, List<InstrumentId>> about(Collection<AnnouncementId> ids) {
        return ids.isEmpty() ? Map.of() : store.about(ids);
    }
}
