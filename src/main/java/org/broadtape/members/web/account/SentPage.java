package org.broadtape.members.web.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `/account/sent`.
///
/// @param older the number before which the next page goes on
public record SentPage(List<Line> sent, Optional<Long> older) {

    /// @param what why it was sent, in the words of the choices on the page of notifications
    public record Line(Instant at, String what, String to, String state) {
    }
}
