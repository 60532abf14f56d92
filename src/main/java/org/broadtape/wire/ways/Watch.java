package org.broadtape.wire.ways;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.broadtape.doors.inbox.Inbox;
import org.broadtape.installation.WatchedFolders;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.contracts.Provider;

/// Watched folders: what agencies put there is taken in.
@ApplicationScoped
class Watch {

    static final String WAY = "watch";

    private static final String SETTING = "watch in its contract";

    private final WatchedFolders folders;
    private final Inlet inlet;
    private final WayStore store;
    private final Clock clock;

    Watch(WatchedFolders folders, Inlet inlet, WayStore store, Clock clock) {
        this.folders = folders;
        this.inlet = inlet;
        this.store = store;
        this.clock = clock;
    }

    /// Whether there may be something to do.
    boolean isDue(Provider provider) {
        return !provider.waysIn().watch().isEmpty() && folders.mayHaveNews(owner(provider), provider.waysIn().watch());
    }

    /// Goes through the folder once.
    void look(Provider provider) {
        var place = provider.waysIn().watch();
        var before = store.of(provider.slug(), WAY).filter(known -> known.address().equals(place)).orElse(Standing.fresh(provider.slug().value(), WAY, place));
        var trouble = folders.look(owner(provider), place, SETTING, (name, file) -> taken(provider, name, file));
        if (!trouble.equals(before.trouble()) || !before.address().equals(place)) {
            store.set(before.troubled(trouble, clock.instant()));
        }
    }

    private Inbox.Taken taken(Provider provider, String name, Path file) {
        var outcomes = new ArrayList<Outcome>();
        var report = inlet.take(provider, name, file, outcomes::add);
        var refused = outcomes.stream().filter(outcome -> outcome.word() == Outcome.Word.REFUSED).toList();
        return new Inbox.Taken(report.of(Outcome.Word.REFUSED) > 0, refused.size() == outcomes.size(),
                report + "\n" + refused.stream().map(outcome -> outcome + "\n").collect(Collectors.joining()));
    }

    private static String owner(Provider provider) {
        return "wire " + provider.slug();
    }
}
