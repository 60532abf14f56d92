package org.broadtape.jobs.lines;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;

/// The lines of one kind that are open on this node, by what they tell of. A bean of the kind has one, and hands it to the [Heartbeat].
///
/// @param <K> what several lines may tell of
/// @param <S> what goes over a line
public final class OpenLines<K, S, L extends Line<S>> {

    private final Map<K, Set<L>> lines = new ConcurrentHashMap<>();
    private final Places places;

    /// @param most       lines on this node
    /// @param perNetwork of them from one network
    public OpenLines(int most, int perNetwork) {
        this.places = new Places(most, perNetwork);
    }

    /// Whether there is room for one more line from that network.
    public boolean isRoom(String network) {
        return places.isFree(network);
    }

    /// Opens a line, and ends it at once where there is no room.
    ///
    /// @param begun what is done once it is among the open ones
    public Multi<S> open(K key, String network, Function<MultiEmitter<? super S>, L> made, Consumer<L> begun) {
        return Multi.createFrom().emitter(browser -> begin(key, network, browser, made, begun), BackPressureStrategy.LATEST);
    }

    private void begin(K key, String network, MultiEmitter<? super S> browser, Function<MultiEmitter<? super S>, L> made, Consumer<L> begun) {
        if (!places.take(network)) {
            browser.complete();
            return;
        }
        var line = made.apply(browser);
        lines.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(line);
        browser.onTermination(() -> end(key, network, line));
        begun.accept(line);
    }

    private void end(K key, String network, L line) {
        lines.computeIfPresent(key, (_, open) -> open.remove(line) && open.isEmpty() ? null : open);
        places.leave(network);
    }

    public List<L> of(K key) {
        return List.copyOf(lines.getOrDefault(key, Set.of()));
    }

    public Set<K> keys() {
        return lines.keySet();
    }

    /// Does something with each line that tells of it, without gathering them first.
    public void eachOf(K key, Consumer<L> what) {
        lines.getOrDefault(key, Set.of()).forEach(what);
    }

    public void each(Consumer<L> what) {
        lines.values().forEach(open -> open.forEach(what));
    }

    /// How many are open.
    public int many() {
        return places.taken();
    }

    void beat() {
        each(Line::beat);
    }

    void closeAll() {
        each(Line::close);
    }
}
