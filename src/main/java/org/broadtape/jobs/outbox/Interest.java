package org.broadtape.jobs.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.broadtape.jobs.Event;
import org.broadtape.jobs.Listener;

/// Which listeners want which events.
public final class Interest {

    private final List<Listener<?>> listeners;
    private final Map<Class<?>, List<Listener<?>>> byEvent = new ConcurrentHashMap<>();

    public Interest(List<Listener<?>> listeners) {
        this.listeners = List.copyOf(listeners);
        var seen = new HashSet<String>();
        for (var listener : listeners) {
            if (!seen.add(listener.name())) {
                throw new IllegalStateException("Two listeners are called " + listener.name() + ".");
            }
        }
    }

    public List<Listener<?>> listeners() {
        return listeners;
    }

    /// The names of those that want such an event now.
    List<String> in(Class<? extends Event> event) {
        return byEvent.computeIfAbsent(event, type -> listeners.stream().filter(listener -> listener.event().isAssignableFrom(type)).toList()).stream()
                .filter(listener -> wants(listener, event))
                .map(Listener::name)
                .toList();
    }

    private static <E extends Event> boolean wants(Listener<E> listener, Class<? extends Event> event) {
        return listener.wants(event.asSubclass(listener.event()));
    }
}
