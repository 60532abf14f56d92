package org.broadtape.comments.moderation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

import org.broadtape.comments.CommentId;

/// A comment that a moderator has before them, as they see it: what came after is not overruled unseen, and other words are not judged unread.
///
/// @param seen  the number of the last decision about it that they know; 0 for none
/// @param words which of its words they read: microseconds since 1970 at which it was edited last; 0 for those that were posted
public record Choice(CommentId comment, long seen, long words) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9]{1,18}):([0-9]{1,18})");

    /// The words of a comment that was edited then, or never.
    public static long words(Optional<Instant> edited) {
        return edited.map(at -> ChronoUnit.MICROS.between(Instant.EPOCH, at)).orElse(0L);
    }

    /// As pages have it: `17:345:0`.
    public static Optional<Choice> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Choice(new CommentId(Long.parseLong(form.group(1))), Long.parseLong(form.group(2)), Long.parseLong(form.group(3)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return comment.value() + ":" + seen + ":" + words;
    }
}
