package org.broadtape.comments.moderation.reports.web;

import java.util.Arrays;
import java.util.List;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.moderation.reports.Kind;

/// The form that reports a comment, with what was typed before.
///
/// @param html the comment as it is shown
/// @param kind the word of what was chosen; empty for nothing yet
/// @param sent whether it has arrived
public record ReportPage(CommentId comment, String html, String kind, String words, String name, String address, boolean faith, String problem, boolean sent) {

    static ReportPage empty(CommentId comment, String html) {
        return new ReportPage(comment, html, "", "", "", "", false, "", false);
    }

    static ReportPage sent(CommentId comment, String html) {
        return new ReportPage(comment, html, "", "", "", "", false, "", true);
    }

    public List<Kind> kinds() {
        return Arrays.asList(Kind.values());
    }
}
