package org.broadtape.comments.moderation.transparency;

import java.util.List;

/// What moderation came to within twelve months.
///
/// @param months the newest first, the running one among them
/// @param causes the most frequent first
public record Account(List<Month> months, List<Cause> causes, Notices notices) {

    public Account {
        months = List.copyOf(months);
        causes = List.copyOf(causes);
    }
}
