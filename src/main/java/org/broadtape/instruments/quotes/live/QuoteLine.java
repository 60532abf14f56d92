package org.broadtape.instruments.quotes.live;

import java.time.Clock;
import java.util.List;

import io.smallrye.mutiny.subscription.MultiEmitter;

import org.broadtape.jobs.lines.Line;

/// The line of one open page.
final class QuoteLine extends Line<LiveSignal> {

    private final LiveRequest request;
    private final Clock clock;
    private final int phase;
    private long told = -1;

    /// @param phase in which part of each half second it is looked after
    QuoteLine(LiveRequest request, Clock clock, int phase, MultiEmitter<? super LiveSignal> browser) {
        super(browser);
        this.request = request;
        this.clock = clock;
        this.phase = phase;
    }

    LiveRequest request() {
        return request;
    }

    int phase() {
        return phase;
    }

    /// Sends what has changed on the page. One that is still taking what came before is told the next time, of all that has changed by then.
    void tell(Board board) {
        if (isReady()) {
            var news = board.since(told, request.instruments());
            told = news.upTo();
            if (!news.told().isEmpty()) {
                send(new LiveSignal.Moved(news.told()));
            }
        }
    }

    @Override
    protected void beat() {
        if (!request.until().isAfter(clock.instant())) {
            close();
        } else if (isReady()) {
            send(new LiveSignal.Moved(List.of()));
        }
    }
}
