package org.broadtape.wire.moving;

import java.util.List;
import java.util.function.Supplier;
import org.broadtape.wire.moving.thing.Thing;

/// A piece of an export that has not been understood yet.
///
/// @param name  as the report shows it where it cannot be read
/// @param bytes about how much memory it holds
/// @param read  what is in it; throws [org.broadtape.kernel.Refused] where it cannot be read
public record Part(String name, long bytes, Supplier<List<Thing>> read) {

    /// What is known already.
    public static Part of(List<? extends Thing> things) {
        return new Part("", 256L * things.size(), () -> List.copyOf(things));
    }
}
