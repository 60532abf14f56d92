package org.broadtape.comments.live;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.jobs.Subscriber;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The lines that are open on this node. Which of them have something to hear, a notice says that reaches every node.
@ApplicationScoped
public class LiveLines implements Subscriber {

    static final String TOPIC = "comments";

    private final Map<ArticleId, Set<Line>> lines = new ConcurrentHashMap<>();
    private final Places places;
    private final Teller teller;
    private final Clock clock;

    /// @param most       lines on this node
    /// @param perNetwork of them from one network
    LiveLines(Teller teller, Clock clock, @ConfigProperty(name = "broadtape.live.most", defaultValue = "10000") int most,
            @ConfigProperty(name = "broadtape.live.per-network", defaultValue = "20") int perNetwork) {
        this.places = new Places(most, perNetwork);
        this.teller = teller;
        this.clock = clock;
    }

    /// How many are new to whoever asks now, without a line.
    public int count(LiveRequest request) {
        return teller.count(request);
    }

    /// Whether there is room for one more line from that network.
    public boolean isRoom(String network) {
        return places.isFree(network);
    }

    /// Opens a line. It says at once how many comments are new, and then whenever that changes; it ends when its reader may not see the discussion any
    /// more, when the program ends, and at once where there is no room.
    public Multi<LiveSignal> open(LiveRequest request) {
        return Multi.createFrom().emitter(browser -> begin(request, browser), BackPressureStrategy.LATEST);
    }

    private void begin(LiveRequest request, MultiEmitter<? super LiveSignal> browser) {
        if (!places.take(request.network())) {
            browser.complete();
            return;
        }
        var line = new Line(request, browser);
        lines.computeIfAbsent(request.article(), _ -> ConcurrentHashMap.newKeySet()).add(line);
        browser.onTermination(() -> end(line));
        tell(request.article());
    }

    private void end(Line line) {
        lines.computeIfPresent(line.request().article(), (_, open) -> open.remove(line) && open.isEmpty() ? null : open);
        places.leave(line.request().network());
    }

    private void tell(ArticleId article) {
        teller.tell(article, () -> List.copyOf(lines.getOrDefault(article, Set.of())));
    }

    int open() {
        return places.taken();
    }

    /// Keeps the lines from being taken for dead, and ends those whose time is over.
    void beat() {
        var now = clock.instant();
        lines.values().forEach(open -> open.forEach(line -> {
            if (line.request().until().isAfter(now)) {
                line.beat();
            } else {
                line.close();
            }
        }));
    }

    void closeAll() {
        lines.values().forEach(open -> open.forEach(Line::close));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void told(String text) {
        var notice = LiveNotice.read(text);
        var open = lines.get(notice.article());
        if (open != null) {
            notice.comments().forEach(comment -> open.forEach(line -> line.shown(comment)));
            tell(notice.article());
        }
    }

    /// Something may have been missed.
    @Override
    public void listening() {
        lines.keySet().forEach(this::tell);
    }
}
