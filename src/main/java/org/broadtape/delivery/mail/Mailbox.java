package org.broadtape.delivery.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// An address as it stands on an envelope: nothing in it can end a command (RFC 5321, 4.1.2; no quoted local parts).
record Mailbox(String local, String domain) {

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int LONGEST = 254;

    static Mailbox of(String address) {
        var at = address.lastIndexOf('@');
        var local = at < 0 ? "" : address.substring(0, at);
        var domain = at < 0 ? "" : ascii(address.substring(at + 1)).toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || !LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
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

    /// Under which one address is known, however it is written.
    String key() {
        return toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
