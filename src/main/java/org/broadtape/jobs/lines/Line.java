package org.broadtape.jobs.lines;

import io.smallrye.mutiny.subscription.MultiEmitter;

/// One browser's open line.
///
/// @param <S> what goes over it
public abstract class Line<S> {

    private final MultiEmitter<? super S> browser;

    protected Line(MultiEmitter<? super S> browser) {
        this.browser = browser;
    }

    /// Sends something. To a browser that is still taking what came before, only the last of what is sent meanwhile goes.
    protected final void send(S signal) {
        browser.emit(signal);
    }

    /// Whether the browser has taken all that came before.
    protected final boolean isReady() {
        return browser.requested() > 0;
    }

    /// Called twice a minute: keeps the line from being taken for dead, or ends it when its time is over.
    protected abstract void beat();

    /// Ends it.
    public final void close() {
        browser.complete();
    }
}
