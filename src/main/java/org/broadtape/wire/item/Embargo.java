package org.broadtape.wire.item;

import java.time.Instant;
import java.util.Collection;

/// Until when an item must not be published. It fails closed: what is there and cannot be read holds the item.
public sealed interface Embargo {

    /// Nothing says that the item must wait.
    record Free() implements Embargo {
    }

    /// The first instant at which the item may be public.
    record Until(Instant at) implements Embargo {
    }

    /// Something says that the item must wait, and not until when: `text` is what it says, empty where it says nothing.
    record Unreadable(String text) implements Embargo {
    }

    /// The strictest of several: one that cannot be read beats every instant, a later instant an earlier one.
    static Embargo strictest(Collection<Embargo> embargoes) {
        Embargo strictest = new Free();
        for (var embargo : embargoes) {
            strictest = stricter(strictest, embargo);
        }
        return strictest;
    }

    private static Embargo stricter(Embargo one, Embargo other) {
        return switch (one) {
            case Free _ -> other;
            case Unreadable _ -> one;
            case Until(var at) -> switch (other) {
                case Free _ -> one;
                case Unreadable _ -> other;
                case Until(var otherAt) -> otherAt.isAfter(at) ? other : one;
            };
        };
    }
}
