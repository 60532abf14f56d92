package org.broadtape.jobs.notices;

import java.nio.charset.StandardCharsets;

/// What is sent over the channel: a topic, a line feed, a text.
public record Message(String topic, String text) {

    /// The one channel of PostgreSQL on which every node listens.
    public static final String CHANNEL = "broadtape";

    /// PostgreSQL takes less than 8000 bytes.
    private static final int LONGEST = 7999;

    public Message {
        if (topic.isEmpty() || topic.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A topic is one word, not '" + topic + "'.");
        }
    }

    static Message read(String payload) {
        var end = payload.indexOf('\n');
        return end < 1 ? new Message("unknown", payload) : new Message(payload.substring(0, end), payload.substring(end + 1));
    }

    /// As it is sent.
    public String payload() {
        var payload = topic + "\n" + text;
        var length = payload.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            throw new IllegalArgumentException("A notice of " + length + " bytes is longer than " + LONGEST + ": send an id and let the listener look it up.");
        }
        return payload;
    }
}
