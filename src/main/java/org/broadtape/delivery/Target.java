package org.broadtape.delivery;

/// What a person pauses, resumes or cancels at once.
public sealed interface Target {

    /// All deliveries of one message.
    record OfMessage(long id) implements Target {
    }

    /// All messages about one subject; it can be cancelled only, since nobody knows what will still be said of it.
    record OfSubject(String subject) implements Target {
    }

    /// One queue of a channel.
    record Destination(String channel, String destination) implements Target {
    }

    /// All of a channel.
    record OnChannel(String channel) implements Target {
    }
}
