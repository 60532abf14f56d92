package org.broadtape.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/// A mail address as it stands on an envelope, its domain in lower case and in ASCII (RFC 5321, RFC 5891). Nothing in it can end a command: there are
/// no quoted local parts.
public record Mailbox(String local, String domain) {

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;

    /// @throws Refused in words, where that is no address
    public static Mailbox of(String address) {
        var at = address.lastIndexOf('@');
        var local = at < 0 ? "" : address.substring(0, at);
        var domain = at < 0 ? "" : ascii(address.substring(at + 1)).toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || local.length() > LONGEST_LOCAL || !LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            throw new Refused("mail cannot be sent to this address; it must look like name@example.com");
        }
        return new Mailbox(local, domain);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException notAName) {
            return "";
        }
    }

    /// Whether mail from anywhere may come there: a domain below another, or this machine.
    public boolean isReachable() {
        var last = domain.substring(domain.lastIndexOf('.') + 1);
        return domain.equals("localhost") || (domain.contains(".") && last.length() > 1);
    }

    /// Under which one address is known, however it is written.
    public String key() {
        return toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
