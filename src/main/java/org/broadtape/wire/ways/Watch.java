package org.broadtape.wire.ways;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.broadtape.installation.DataFolder;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.contracts.Provider;
import org.jboss.logging.Logger;

/// Watched folders: what agencies put there is taken in, and renamed to say what became of it.
@ApplicationScoped
class Watch {

    static final String WAY = "watch";

    private static final Logger LOG = Logger.getLogger(Watch.class);

    private final DataFolder home;
    private final Inlet inlet;
    private final WayStore store;
    private final Clock clock;
    private final Map<Slug, Inbox> inboxes = new ConcurrentHashMap<>();

    Watch(DataFolder home, Inlet inlet, WayStore store, Clock clock) {
        this.home = home;
        this.inlet = inlet;
        this.store = store;
        this.clock = clock;
    }

    /// Whether there may be something to do.
    boolean isDue(Provider provider) {
        return !provider.waysIn().watch().isEmpty() && inbox(provider).mayHaveNews();
    }

    /// Goes through the folder once.
    void look(Provider provider) {
        var inbox = inbox(provider);
        var before = store.of(provider.slug(), WAY).filter(known -> known.address().equals(provider.waysIn().watch()))
                .orElse(Standing.fresh(provider.slug().value(), WAY, provider.waysIn().watch()));
        var trouble = trouble(inbox, provider);
        if (!trouble.equals(before.trouble()) || !before.address().equals(provider.waysIn().watch())) {
            store.set(before.troubled(trouble, clock.instant()));
        }
    }

    private String trouble(Inbox inbox, Provider provider) {
        if (isOurs(inbox.folder())) {
            return "the folder " + inbox.folder() + " is the program's own; write another one into its contract";
        }
        try {
            return inbox.empty((name, file, tell) -> inlet.take(provider, name, file, tell)).sentence();
        } catch (IOException | UncheckedIOException unreadable) {
            return "the folder " + inbox.folder() + " cannot be read (" + unreadable.getMessage() + "); make it readable and writable, or change watch in its contract";
        }
    }

    private Inbox inbox(Provider provider) {
        var folder = home.home().resolve(provider.waysIn().watch()).normalize();
        return inboxes.compute(provider.slug(), (_, known) -> known != null && known.folder().equals(folder) ? known : made(folder));
    }

    private Inbox made(Path folder) {
        if (folder.startsWith(home.home()) && !Files.isDirectory(folder)) {
            try {
                Files.createDirectories(folder);
            } catch (IOException unwritable) {
                LOG.warnf("The folder %s cannot be made: %s", folder, unwritable);
            }
        }
        return new Inbox(folder, clock);
    }

    // files in them would be renamed
    private boolean isOurs(Path folder) {
        return folder.equals(home.home()) || List.of(home.postgres(), home.images(), home.files()).stream().anyMatch(folder::startsWith);
    }
}
