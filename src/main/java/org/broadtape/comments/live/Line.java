package org.broadtape.comments.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.mutiny.subscription.MultiEmitter;

import org.broadtape.comments.live.LiveStore.Shown;

/// One browser's open line.
final class Line {

    private static final int MOST_LATE = 100;

    private final LiveRequest request;
    private final MultiEmitter<? super LiveSignal> browser;
    private final Set<Long> late = ConcurrentHashMap.newKeySet();
    private int told = -1;

    Line(LiveRequest request, MultiEmitter<? super LiveSignal> browser) {
        this.request = request;
        this.browser = browser;
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
            browser.emit(new LiveSignal.Newer(many));
        }
    }

    /// Not to one that is still taking what came before.
    void beat() {
        if (browser.requested() > 0) {
            browser.emit(new LiveSignal.Beat());
        }
    }

    void close() {
        browser.complete();
    }
}
