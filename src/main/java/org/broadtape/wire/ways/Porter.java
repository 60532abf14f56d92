package org.broadtape.wire.ways;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.broadtape.installation.Secrets;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.contracts.Providers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Lets items in by themselves: sees twice a second which way in of which provider has something to do, and works on each in a thread of its own,
/// so that a slow one delays no other; on one node at a time, by a lease that ends when its node dies.
@ApplicationScoped
class Porter {

    private static final Logger LOG = Logger.getLogger(Porter.class);
    private static final int LAST = 20_000;
    private static final long BEAT_MILLIS = 500;
    private static final int KEEP_EVERY = 60;

    private final boolean serving;
    private final Providers providers;
    private final Poll poll;
    private final Watch watch;
    private final Feeding feeding;
    private final WayStore store;
    private final Event<Looked> looked;
    // of the data folder, which one process serves at a time
    private final String node;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService hands = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("wire-", 0).factory());
    private volatile boolean open;

    @Inject
    Porter(@ConfigProperty(name = "broadtape.serving") boolean serving, Providers providers, Poll poll, Watch watch, Feeding feeding, WayStore store, Secrets secrets,
            Event<Looked> looked) {
        this.serving = serving;
        this.providers = providers;
        this.poll = poll;
        this.watch = watch;
        this.feeding = feeding;
        this.store = store;
        this.node = HexFormat.of().formatHex(secrets.key("node")).substring(0, 16);
        this.looked = looked;
    }

    void start(@Observes @Priority(LAST) StartupEvent started) {
        if (serving) {
            open = true;
            store.releaseAll(node);
            Thread.ofVirtual().name("wire").start(this::beat);
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent stopped) throws InterruptedException {
        open = false;
        hands.shutdown();
        if (!hands.awaitTermination(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)) {
            hands.shutdownNow();
        }
    }

    private void beat() {
        for (var count = 1L; open; count++) {
            try {
                Thread.sleep(BEAT_MILLIS);
                if (count % KEEP_EVERY == 0) {
                    store.keep(node);
                    looked.fire(new Looked(count));
                }
                look(hands);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                if (open) {
                    LOG.warn("The ways in could not be looked after and are tried again", failed);
                }
            }
        }
    }

    /// Sees what is to be done and has it done.
    void look(Executor by) {
        var standings = store.all().stream().filter(standing -> standing.way().equals(Poll.WAY)).collect(Collectors.toMap(Standing::provider, standing -> standing));
        var all = providers.all();
        for (var provider : all) {
            try {
                look(provider, standings, by);
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "The ways in of %s could not be looked after", provider.slug());
            }
        }
        feeding.due(all).forEach(provider -> go(provider, "websub", by, () -> feeding.tend(provider)));
    }

    private void look(Provider provider, Map<String, Standing> standings, Executor by) {
        if (watch.isDue(provider)) {
            go(provider, Watch.WAY, by, () -> watch.look(provider));
        }
        if (poll.isDue(provider, Optional.ofNullable(standings.get(provider.slug().value())))) {
            // another node may have asked since
            go(provider, Poll.WAY, by, () -> Optional.of(provider).filter(one -> poll.isDue(one, store.of(one.slug(), Poll.WAY))).ifPresent(poll::ask));
        }
    }

    private void go(Provider provider, String way, Executor by, Runnable work) {
        var name = way + " " + provider.slug();
        if (busy.add(name)) {
            by.execute(() -> {
                try {
                    leased(provider, way, work);
                } catch (RuntimeException failed) {
                    LOG.warnf(failed, "The way in %s failed and is tried again", name);
                } finally {
                    busy.remove(name);
                }
            });
        }
    }

    private void leased(Provider provider, String way, Runnable work) {
        if (store.lease(provider.slug(), way, node)) {
            try {
                work.run();
            } finally {
                store.release(provider.slug(), way, node);
            }
        }
    }
}
