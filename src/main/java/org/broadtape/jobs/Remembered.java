package org.broadtape.jobs;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// What many ask for and few change, such as the publisher's tiers: read once, and remembered for as long as this node hears of its changes. What a change overtook
/// while it was read is not remembered, nor what a transaction sees that has changed it and may yet be rolled back.
///
/// A value may also be a map that fills by and by: whoever takes it before they read puts what they found into a map that is forgotten with it.
public final class Remembered<T> {

    private final String topic;
    private final Supplier<T> read;
    private final Memories memories;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable T known;
    private volatile boolean hears;

    Remembered(String topic, Supplier<T> read, Memories memories) {
        this.topic = topic;
        this.read = read;
        this.memories = memories;
    }

    public T get() {
        if (memories.changedHere(this)) {
            return read.get();
        }
        var found = known;
        return found == null ? readAnew() : found;
    }

    /// In the transaction that changes it: that one reads it anew from now on, this node when it has ended, and every other once it has committed.
    public void changed() {
        memories.changed(this);
    }

    String topic() {
        return topic;
    }

    void hears(boolean now) {
        hears = now;
        forget();
    }

    /// Counts first: whoever reads meanwhile sees the count and forgets what they found.
    void forget() {
        changes.incrementAndGet();
        known = null;
    }

    private T readAnew() {
        var before = changes.get();
        var fresh = read.get();
        if (hears) {
            known = fresh;
            if (before != changes.get()) {
                known = null;
            }
        }
        return fresh;
    }
}
