package org.broadtape.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.doors.inbox.Inbox;
import org.jboss.logging.Logger;

/// Watched folders: what others put there is taken in, and renamed to say what became of it. One whose path is not absolute is in the data folder, and is made there.
@ApplicationScoped
public class WatchedFolders {

    private static final Logger LOG = Logger.getLogger(WatchedFolders.class);

    private final DataFolder home;
    private final Clock clock;
    private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();

    WatchedFolders(DataFolder home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /// In that data folder by that clock.
    public static WatchedFolders in(DataFolder home, Clock clock) {
        return new WatchedFolders(home, clock);
    }

    /// Whether it is worth looking.
    ///
    /// @param owner whose folder it is, such as `wire northgate`
    public boolean mayHaveNews(String owner, String place) {
        return inbox(owner, place).mayHaveNews();
    }

    /// Goes through the folder once. Returns what is wrong with it or in it, in a sentence, or nothing.
    ///
    /// @param setting where another folder can be given, such as `watch in its contract`
    public String look(String owner, String place, String setting, Inbox.Taker taker) {
        var inbox = inbox(owner, place);
        if (isOurs(inbox.folder())) {
            return "the folder " + inbox.folder() + " is the program's own; write another one into " + setting;
        }
        try {
            return inbox.empty(taker).sentence();
        } catch (IOException | UncheckedIOException unreadable) {
            return "the folder " + inbox.folder() + " cannot be read (" + unreadable.getMessage() + "); make it readable and writable, or change " + setting;
        }
    }

    private Inbox inbox(String owner, String place) {
        var folder = home.home().resolve(place).normalize();
        return inboxes.compute(owner, (_, known) -> known != null && known.folder().equals(folder) ? known : made(folder));
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
