package org.broadtape.members;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// A mail address in the one form under which an account is found: lower case, the domain in ASCII (RFC 5321, RFC 5891).
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])|localhost");

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
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf('@');
        var local = at < 0 ? "" : text.substring(0, at);
        var domain = at < 0 ? "" : ascii(text.substring(at + 1));
        if (text.length() > LONGEST || local.length() > LONGEST_LOCAL || !LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            throw new Refused("This is not a mail address. It looks like name@example.com");
        }
        return local + "@" + domain;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException notAName) {
            return "";
        }
    }
}
