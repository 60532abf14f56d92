package org.broadtape.comments.live;

import java.time.Clock;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.jobs.Subscriber;
import org.broadtape.jobs.lines.Heartbeat;
import org.broadtape.jobs.lines.OpenLines;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The lines that are open on this node. Which of them have something to hear, a notice says that reaches every node.
@ApplicationScoped
public class LiveLines implements Subscriber {

    static final String TOPIC = "comments";

    private final OpenLines<ArticleId, LiveSignal, Line> lines;
    private final Teller teller;
    private final Clock clock;

    /// @param most       lines on this node
    /// @param perNetwork of them from one network
    LiveLines(Teller teller, Heartbeat heartbeat, Clock clock, @ConfigProperty(name = "broadtape.live.most", defaultValue = "10000") int most,
            @ConfigProperty(name = "broadtape.live.per-network", defaultValue = "20") int perNetwork) {
        this.lines = new OpenLines<>(most, perNetwork);
        this.teller = teller;
        this.clock = clock;
        heartbeat.beatsFor(lines);
    }

    /// How many are new to whoever asks now, without a line.
    public int count(LiveRequest request) {
        return teller.count(request);
    }

    /// Whether there is room for one more line from that network.
    public boolean isRoom(String network) {
        return lines.isRoom(network);
    }

    /// Opens a line. It says at once how many comments are new, and then whenever that changes; it ends when its reader may not see the discussion any
    /// more, when the program ends, and at once where there is no room.
    public Multi<LiveSignal> open(LiveRequest request) {
        return lines.open(request.article(), request.network(), browser -> new Line(request, clock, browser), _ -> tell(request.article()));
    }

    private void tell(ArticleId article) {
        teller.tell(article, () -> lines.of(article));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void told(String text) {
        var notice = LiveNotice.read(text);
        var open = lines.of(notice.article());
        if (!open.isEmpty()) {
            notice.comments().forEach(comment -> open.forEach(line -> line.shown(comment)));
            tell(notice.article());
        }
    }

    /// Something may have been missed.
    @Override
    public void listening() {
        lines.keys().forEach(this::tell);
    }
}
