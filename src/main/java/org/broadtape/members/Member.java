package org.broadtape.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.broadtape.kernel.Slug;

/// An account of any kind.
///
/// @param address absent once the account is gone
/// @param name    the public one, which may be empty
/// @param tier    the highest of the grants that run
/// @param source  where it came from: `site`, `desk`, or the name of an import
/// @param picture where its picture is kept, or empty
public record Member(MemberId id, Optional<EmailAddress> address, String name, State state, Slug tier, Instant joinedAt, Optional<LocalDate> seenOn, String source,
        List<String> labels, String picture) {

    /// Who has no public name is called by this.
    private static final String NAMELESS = "A reader";
    private static final String FORMER = "A former member";

    public enum State {
        ACTIVE,
        /// May not sign in.
        BANNED,
        /// Has asked to be forgotten, and has a day to think again.
        LEAVING,
        /// Only the number is left.
        GONE;

        public boolean maySignIn() {
            return this == ACTIVE || this == LEAVING;
        }
    }

    /// As others see it.
    public String publicName() {
        if (state == State.GONE) {
            return FORMER;
        }
        return name.isEmpty() ? NAMELESS : name;
    }
}
