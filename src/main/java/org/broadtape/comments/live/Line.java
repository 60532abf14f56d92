package org.broadtape.comments.live;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.mutiny.subscription.MultiEmitter;

import org.broadtape.comments.live.LiveStore.Shown;

/// One browser's open line.
final class Line extends org.broadtape.jobs.lines.Line<LiveSignal> {

    private static final int MOST_LATE = 100;

    private final LiveRequest request;
    private final Clock clock;
    private final Set<Long> late = ConcurrentHashMap.newKeySet();
    private int told = -1;

    Line(LiveRequest request, Clock clock, MultiEmitter<? super LiveSignal> browser) {
        super(browser);
        this.request = request;
        this.clock = clock;
    }

    LiveRequest request() {
        return request;
    }

    /// A comment has become visible: one that waited for a moderator may be older than what the browser has, and is new to it nevertheless.
    void shown(long comment) {
        if (comment <= request.after() && late.size() < MOST_LATE) {
            late.add(comment);
        }
    }

    Set<Long> late() {
        return late;
    }

    /// Says how many are new, where that is not what was said last.
    synchronized void tell(List<Shown> visible) {
        var many = (int) visible.stream().filter(one -> (one.id() > request.after() || late.contains(one.id())) && !request.isOwn(one.member())).count();
        if (many != told) {
            told = many;
            send(new LiveSignal.Newer(many));
        }
    }

    /// Nothing to one that is still taking what came before.
    @Override
    protected void beat() {
        if (!request.until().isAfter(clock.instant())) {
            close();
        } else if (isReady()) {
            send(new LiveSignal.Beat());
        }
    }
}
