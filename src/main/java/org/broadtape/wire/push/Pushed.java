package org.broadtape.wire.push;

/// What is answered to a push. `answer` is JSON where it was taken in; `why` a sentence where it was not.
public sealed interface Pushed {

    /// Taken in, now or when it came before. `well` unless everything in it was refused.
    record Taken(String answer, boolean well) implements Pushed {
    }

    /// Nobody can have sent it who has a key.
    record Unsigned(String why) implements Pushed {
    }

    /// The same key came before with something else, or with the same that is being taken in right now.
    record Conflicting(String why) implements Pushed {
    }

    /// Too much of the provider waits; the sender is to come again later.
    record Later(String why) implements Pushed {
    }
}
