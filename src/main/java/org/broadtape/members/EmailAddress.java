package org.broadtape.members;

import org.broadtape.kernel.Mailbox;
import org.broadtape.kernel.Refused;

/// A mail address in the one form under which an account is found: that of [Mailbox], all of it in lower case.
public record EmailAddress(String value) {

    public EmailAddress {
        if (!value.equals(parse(value))) {
            throw new IllegalArgumentException("not in its one form: " + value);
        }
    }

    /// Takes what a person typed.
    ///
    /// @throws Refused in words, where that is no address
    public static EmailAddress of(String typed) {
        return new EmailAddress(parse(typed));
    }

    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String parse(String typed) {
        try {
            var mailbox = Mailbox.of(typed.strip());
            if (mailbox.isReachable()) {
                return mailbox.key();
            }
        } catch (Refused noAddress) {
            // said below
        }
        throw new Refused("This is not a mail address. It looks like name@example.com");
    }
}
