package org.broadtape.comments.moderation.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which comments a moderator looks at.
public enum View {
    /// The oldest first.
    HELD,
    /// Shown or held, with enough open reports or a notice of illegal content; whose report is oldest first.
    REPORTED,
    /// Whose author asks another moderator; the oldest first.
    APPEALED,
    /// The newest first.
    REJECTED,
    /// The newest first.
    ALL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<View> called(String word) {
        return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
    }
}
