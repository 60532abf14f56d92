package org.broadtape.members.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// Which lines of the audit log are wanted; what is empty is not asked for.
///
/// @param actor  a name as the log has it, or the number of a member
/// @param from   the first instant that counts
/// @param before the first that does not
public record AuditFilter(String actor, String what, String subject, Optional<Instant> from, Optional<Instant> before) {

    public static final AuditFilter ALL = new AuditFilter("", "", "", Optional.empty(), Optional.empty());

    private static final int LONGEST = 200;
    private static final Predicate<String> NUMBER = Pattern.compile("(?:member/)?[0-9]{1,18}").asMatchPredicate();

    public AuditFilter {
        actor = checked(actor);
        what = checked(what);
        subject = checked(subject);
    }

    /// The member's number, where that is how the actor is named.
    Optional<Long> number() {
        return NUMBER.test(actor) ? Optional.of(Long.parseLong(actor.replace("member/", ""))) : Optional.empty();
    }

    private static String checked(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new Refused("Nothing in the log is called that. Shorten what you look for");
        }
        return text;
    }
}
