package org.broadtape.instruments.quotes.ways;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.doors.inbox.Inbox;
import org.broadtape.installation.WatchedFolders;
import org.broadtape.instruments.quotes.Intake;
import org.broadtape.instruments.quotes.sources.QuoteSource;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.broadtape.kernel.Refused;
import org.jboss.logging.Logger;

/// The folders into which sources put files of quotes. A slow one delays no other.
@ApplicationScoped
class QuoteFolders implements Recurring {

    private static final Logger LOG = Logger.getLogger(QuoteFolders.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Sources sources;
    private final Intake intake;
    private final WatchedFolders folders;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    QuoteFolders(Sources sources, Intake intake, WatchedFolders folders) {
        this.sources = sources;
        this.intake = intake;
        this.folders = folders;
    }

    @Override
    public String name() {
        return "instruments-quote-folders";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(LOOK);
    }

    @Override
    public void run() {
        sources.all().stream().filter(QuoteSource::isWatched).filter(source -> busy.add(source.slug())).forEach(source -> Thread.ofVirtual().name("quotes-" + source.slug()).start(() -> {
            try {
                look(source);
            } finally {
                busy.remove(source.slug());
            }
        }));
    }

    /// Goes through the folder once, and notes what is wrong.
    void look(QuoteSource source) {
        var owner = "quotes " + source.slug();
        try {
            if (folders.mayHaveNews(owner, source.place())) {
                sources.troubled(source.slug(), folders.look(owner, source.place(), "its place", (_, file) -> taken(source, file)));
            }
        } catch (RuntimeException fault) {
            LOG.warnf(fault, "A file of the source %s could not be taken in, and is tried again in a minute", source.slug());
        }
    }

    private Inbox.Taken taken(QuoteSource source, Path file) {
        try (var in = Files.newInputStream(file)) {
            var report = intake.take(source, in);
            return new Inbox.Taken(report.refused() > 0, !report.isWell(), report.inWords() + "\n" + report.refusals().stream().map(one -> one.sentence() + "\n").collect(Collectors.joining()));
        } catch (Refused unreadable) {
            return new Inbox.Taken(true, true, unreadable.sentence() + "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
