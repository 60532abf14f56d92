package org.broadtape.members.roster;

import org.broadtape.kernel.Refused;

/// Why something was done to somebody's account, for the audit log.
final class Reason {

    private Reason() {
    }

    static String of(String typed) {
        var reason = typed.strip();
        if (reason.isEmpty() || reason.length() > 300 || reason.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("Say why in one line, of 300 characters at most; it is kept with the member");
        }
        return reason;
    }
}
