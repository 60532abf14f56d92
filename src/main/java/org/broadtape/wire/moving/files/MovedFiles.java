package org.broadtape.wire.moving.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Placing;
import org.broadtape.articles.media.Media;
import org.broadtape.articles.pages.StaticPages;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Outbound;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.Moves;
import org.broadtape.wire.moving.Run;
import org.broadtape.wire.moving.WantedFiles;
import org.jboss.logging.Logger;

/// Gets the pictures and files of sites that have moved in, four at a time, and puts them into their articles.
@ApplicationScoped
public class MovedFiles implements WantedFiles {

    private static final Logger LOG = Logger.getLogger(MovedFiles.class);
    private static final int AT_A_TIME = 4;
    private static final int BATCH = 200;
    private static final Pattern HOST = Pattern.compile("(?:.*\\s)?((?:[a-z0-9-]+\\.)+[a-z]{2,})", Pattern.CASE_INSENSITIVE);

    private final FileStore store;
    private final Media media;
    private final Placing placing;
    private final StaticPages pages;
    private final Outbound outbound;
    private final Clock clock;

    MovedFiles(FileStore store, Media media, Placing placing, StaticPages pages, Outbound outbound, Clock clock) {
        this.store = store;
        this.media = media;
        this.placing = placing;
        this.pages = pages;
        this.outbound = outbound;
        this.clock = clock;
    }

    @Override
    public void want(Run run, Collection<Shown> shown) {
        if (!shown.isEmpty()) {
            store.want(run, shown);
        }
    }

    @Override
    public void wantOnPages(Run run, Collection<ShownOnPage> shown) {
        if (!shown.isEmpty()) {
            store.wantOnPages(run, shown);
        }
    }

    /// Gets what failed before, too.
    public void fetchAgain(Run run, Moves moves, Consumer<Outcome> tell) {
        store.wantAgain(run);
        fetch(run, moves, tell);
    }

    @Override
    public void fetch(Run run, Moves moves, Consumer<Outcome> tell) {
        try (var uploads = uploads(run, moves);
                var hands = Executors.newFixedThreadPool(AT_A_TIME)) {
            var pace = new Pace(store.wanted(run), clock, moves.progress());
            var after = 0L;
            for (var batch = store.next(run, after, BATCH); !batch.isEmpty(); batch = store.next(run, after, BATCH)) {
                var work = batch.stream().map(file -> hands.submit(() -> pace.step(get(file, uploads)))).toList();
                for (var each : work) {
                    each.get();
                }
                after = batch.getLast().id();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The fetch was interrupted; what is wanted still can be fetched again", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        place(run, tell);
        store.failures(run).forEach(failure -> tell.accept(new Outcome(Outcome.Word.REFUSED, failure.address(), "", "the file could not be had, since " + failure.reason() + " (" + failure.where() + ")")));
    }

    private Uploads uploads(Run run, Moves moves) {
        return moves.uploads().map(Uploads::in).orElseGet(() -> {
            var old = new OldSite(outbound, host(run));
            return moves.beside().<Uploads>map(folder -> new Beside(Uploads.in(folder), old)).orElse(old);
        });
    }

    private boolean get(MovedFile file, Uploads uploads) {
        try {
            store.had(file, uploads.read(file.address(), in -> media.store(in, file.address())).ref());
            return true;
        } catch (Refused refused) {
            store.failed(file, refused.sentence());
        } catch (IOException | RuntimeException failed) {
            store.failed(file, cause(failed));
        }
        return false;
    }

    /// An article is locked once; what was placed when the program was killed stays. One that cannot be set anew costs only itself, and is
    /// tried again with the next fetch.
    private void place(Run run, Consumer<Outcome> tell) {
        var after = 0L;
        for (var settled = store.settled(run, after, BATCH); !settled.isEmpty(); settled = store.settled(run, after, BATCH)) {
            for (var article : settled) {
                try {
                    place(run, article);
                } catch (StackOverflowError | RuntimeException failed) {
                    LOG.warnf(failed, "%s could not be set anew with its files", article.aggregate());
                    tell.accept(new Outcome(Outcome.Word.REFUSED, article.aggregate(), "", "its files are here and could not be put into it: " + cause(failed) + "; ./broadtape import --files "
                            + run.id() + " tries again"));
                }
                after = article.value();
            }
        }
        store.settledPages(run).forEach((page, refs) -> QuarkusTransaction.requiringNew().run(() -> {
            pages.place(page, refs);
            store.placed(run, page);
        }));
    }

    private static String cause(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause).reduce((_, cause) -> cause).map(String::valueOf).orElse("");
    }

    private void place(Run run, ArticleId article) {
        QuarkusTransaction.requiringNew().run(() -> {
            placing.place(article, store.refs(run, article));
            store.placed(run, article);
        });
    }

    /// The name of a source ends with its host, where it has one.
    private static String host(Run run) {
        var host = HOST.matcher(run.source());
        return host.matches() ? host.group(1) : "";
    }
}
