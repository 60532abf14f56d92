package org.broadtape.members.web.account;

import java.time.Instant;
import java.util.List;

/// `/account/sessions`.
///
/// @param here the number of the session in which the page is read
public record SessionsPage(List<Line> sessions, long here) {

    public boolean others() {
        return sessions.size() > 1;
    }

    /// @param browser the browser and its machine in words, as far as they can be told from how it calls itself
    public record Line(long id, String browser, Instant openedAt, Instant seenAt, String network) {
    }
}
