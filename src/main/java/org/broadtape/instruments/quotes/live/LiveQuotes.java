package org.broadtape.instruments.quotes.live;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.figures.PriceViews;
import org.broadtape.instruments.prices.Prices;
import org.broadtape.instruments.quotes.QuoteNotice;
import org.broadtape.jobs.Subscriber;
import org.broadtape.jobs.lines.Heartbeat;
import org.broadtape.jobs.lines.OpenLines;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The pages that are open on this node and show prices. Accepted quotes come by a notice that reaches every node; each page is looked after twice a second, a
/// tenth of them at a time.
@ApplicationScoped
public class LiveQuotes implements Subscriber {

    private static final Logger LOG = Logger.getLogger(LiveQuotes.class);
    private static final int PHASES = 10;
    private static final long STEP_MILLIS = 50;
    private static final long LOOK_MILLIS = 15_000;

    private final OpenLines<Boolean, LiveSignal, QuoteLine> lines;
    private final Board live;
    private final Board everybody;
    private final Prices prices;
    private final Instruments instruments;
    private final Vertx vertx;
    private final Clock clock;
    private final boolean serving;
    private final AtomicInteger opened = new AtomicInteger();
    private int phase;

    /// @param most       lines on this node
    /// @param perNetwork of them from one network
    LiveQuotes(Prices prices, PriceViews views, ToldText text, Instruments instruments, Heartbeat heartbeat, Vertx vertx, Clock clock, @ConfigProperty(name = "broadtape.serving") boolean serving,
            @ConfigProperty(name = "broadtape.live.most", defaultValue = "10000") int most, @ConfigProperty(name = "broadtape.live.per-network", defaultValue = "20") int perNetwork) {
        this.lines = new OpenLines<>(most, perNetwork);
        this.live = new Board((instrument, price) -> text.of(views.view(instrument, price)));
        this.everybody = new Board((instrument, price) -> text.of(views.view(instrument, price)));
        this.prices = prices;
        this.instruments = instruments;
        this.vertx = vertx;
        this.clock = clock;
        this.serving = serving;
        heartbeat.beatsFor(lines);
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            vertx.setPeriodic(STEP_MILLIS, _ -> step());
            vertx.setPeriodic(LOOK_MILLIS, _ -> Thread.ofVirtual().name("quotes-live").start(this::look));
        }
    }

    /// Whether there is room for one more line from that network.
    public boolean isRoom(String network) {
        return lines.isRoom(network);
    }

    /// Opens a line. It says at once what the page's instruments cost, and then twice a second what has changed.
    public Multi<LiveSignal> open(LiveRequest request) {
        know(request);
        return lines.open(request.live(), request.network(), browser -> new QuoteLine(request, clock, Math.floorMod(opened.incrementAndGet(), PHASES), browser), _ -> {
        });
    }

    /// What the page's instruments cost now, for whoever asks without a line.
    public LiveSignal.Moved now(LiveRequest request) {
        know(request);
        return new LiveSignal.Moved(board(request.live()).since(-1, request.instruments()).told());
    }

    private void know(LiveRequest request) {
        if (!board(request.live()).has(request.instruments())) {
            look(request.live(), request.instruments());
        }
    }

    private Board board(boolean live) {
        return live ? this.live : everybody;
    }

    /// Looks after the lines whose turn it is. On the event loop.
    private void step() {
        phase = (phase + 1) % PHASES;
        tell(true);
        tell(false);
    }

    private void tell(boolean audience) {
        var board = board(audience);
        lines.eachOf(audience, line -> {
            if (line.phase() == phase) {
                line.tell(board);
            }
        });
    }

    /// Puts on the boards what no notice tells: what a source's delay lets through, the close of another day, and what was missed.
    void look() {
        try {
            for (var audience : lines.keys()) {
                var shown = new HashSet<InstrumentId>();
                lines.eachOf(audience, line -> shown.addAll(line.request().instruments()));
                look(audience, shown);
            }
        } catch (RuntimeException failed) {
            LOG.warn("The prices on open pages could not be looked at, and are again in a quarter of a minute", failed);
        }
    }

    private void look(boolean audience, Collection<InstrumentId> ids) {
        var known = instruments.of(ids);
        board(audience).put(audience ? prices.live(known.keySet()) : prices.now(known.keySet()), known);
    }

    @Override
    public String topic() {
        return QuoteNotice.TOPIC;
    }

    @Override
    public void told(String text) {
        var notice = QuoteNotice.read(text);
        for (var moved : notice.moved()) {
            live.moved(moved.instrument(), moved.price(), moved.at());
            if (notice.delay().isZero()) {
                everybody.moved(moved.instrument(), moved.price(), moved.at());
            }
        }
    }

    /// Something may have been missed.
    @Override
    public void listening() {
        if (!lines.keys().isEmpty()) {
            Thread.ofVirtual().name("quotes-live").start(this::look);
        }
    }
}
