package org.broadtape.jobs.outbox;

import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.broadtape.jobs.Called;
import org.broadtape.jobs.Event;

/// What the events that one listener wants are called in the outbox, and which record each name stands for.
final class EventNames {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final Map<String, Class<? extends Event>> types = new HashMap<>();

    /// The names of `wanted`: a record, or a sealed interface all of whose records are meant.
    EventNames(Class<? extends Event> wanted) {
        collect(wanted);
    }

    static String of(Class<?> event) {
        var called = event.getAnnotation(Called.class);
        return called != null ? called.value() : WORD.matcher(event.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    Class<? extends Event> type(String name) {
        var type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("No event that this listener wants is called " + name + ".");
        }
        return type;
    }

    private void collect(Class<? extends Event> type) {
        if (type.isSealed()) {
            for (var permitted : type.getPermittedSubclasses()) {
                collect(permitted.asSubclass(Event.class));
            }
        } else if (Modifier.isFinal(type.getModifiers())) {
            var other = types.put(of(type), type);
            if (other != null && other != type) {
                throw new IllegalStateException(other.getName() + " and " + type.getName() + " are both called " + of(type) + ".");
            }
        } else {
            throw new IllegalStateException(type.getName() + " must be a record or a sealed interface of records, so that its events are known by name.");
        }
    }
}
