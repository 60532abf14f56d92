package org.broadtape.wire.item;

import java.util.List;

/// Where an item belongs. `section` and `topics` are what the item itself says in the site's own words (Markdown, feeds); codes are in
/// `subjects` and are turned into sections and topics by the provider's contract. `urgency` is 1 (highest) to 9, 0 where unsaid.
public record Filing(String section, List<String> topics, List<Subject> subjects, int urgency, List<Instrument> instruments) {

    /// Nothing is said.
    public static final Filing NONE = new Filing("", List.of(), List.of(), 0, List.of());
}
