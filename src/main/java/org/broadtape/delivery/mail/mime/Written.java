package org.broadtape.delivery.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A mail as it travels: ASCII alone, lines ended by CR and LF.
public record Written(List<Head> head, String body) {

    /// A line of the head; its value may be folded.
    public record Head(String name, String value) {
    }

    public Written {
        head = List.copyOf(head);
    }

    /// The same under another line.
    Written under(Head first) {
        var all = new ArrayList<Head>();
        all.add(first);
        all.addAll(head);
        return new Written(all, body);
    }

    public byte[] bytes() {
        var text = new StringBuilder();
        head.forEach(line -> text.append(line.name()).append(": ").append(line.value()).append("\r\n"));
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.US_ASCII);
    }
}
