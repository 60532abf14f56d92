package org.broadtape.site.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The pages that are being made. Whoever asks for one of them waits for it: a page that many want and that was just dropped is made once,
/// and not once for each of them.
final class Makings {

    private final Map<String, Making> byKey = new ConcurrentHashMap<>();

    /// What the caller is to make, and to end; empty where it is being made, and `waiter` will be told how that ended.
    Optional<Making> begin(String key, Consumer<Making.End> waiter) {
        while (true) {
            var mine = of(key);
            var other = byKey.putIfAbsent(key, mine);
            if (other == null) {
                return Optional.of(mine);
            }
            if (other.await(waiter)) {
                return Optional.empty();
            }
            byKey.remove(key, other);
        }
    }

    private Making of(String key) {
        return new Making(made -> byKey.remove(key, made));
    }

    /// How many wait for the page.
    int waiting(String key) {
        var making = byKey.get(key);
        return making == null ? 0 : making.waiting();
    }
}
