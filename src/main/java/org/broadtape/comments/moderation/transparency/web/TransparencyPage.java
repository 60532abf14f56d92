package org.broadtape.comments.moderation.transparency.web;

import java.util.List;

import org.broadtape.comments.moderation.transparency.Month;
import org.broadtape.comments.moderation.transparency.Notices;

/// The account of moderation.
///
/// @param noticesWait median time to the decision about a notice, in words; empty where none was decided
public record TransparencyPage(List<Line> months, List<Why> causes, Notices notices, String noticesWait) {

    public TransparencyPage {
        months = List.copyOf(months);
        causes = List.copyOf(causes);
    }

    /// @param name of the month, in the paper's language
    /// @param median wait in words; empty where nothing was decided
    public record Line(String name, Month month, String median) {
    }

    /// @param words what a reader calls the cause
    public record Why(String words, int held, int rejected) {
    }
}
