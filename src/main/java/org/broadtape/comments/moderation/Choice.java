package org.broadtape.comments.moderation;

import java.util.Optional;
import java.util.regex.Pattern;

import org.broadtape.comments.CommentId;

/// A comment that a moderator has before them, and what was the last that they know was decided about it: what came after is not overruled unseen.
///
/// @param seen the number of that decision; 0 for none
public record Choice(CommentId comment, long seen) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9]{1,18})");

    /// As pages have it: `17:345`.
    public static Optional<Choice> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Choice(new CommentId(Long.parseLong(form.group(1))), Long.parseLong(form.group(2)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return comment.value() + ":" + seen;
    }
}
