package org.broadtape.installation;

import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// Addresses of the internet that begin alike, as `192.0.2.0/24` or `2001:db8::/32` name them (RFC 4632, RFC 4291).
public final class AddressRange {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-fA-F:.]+)/(\\d{1,3})");
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

    private final String text;
    private final byte[] first;
    private final int bits;

    private AddressRange(String text, byte[] first, int bits) {
        this.text = text;
        this.first = first;
        this.bits = bits;
    }

    /// @throws Refused for what is no range
    public static AddressRange parse(String text) {
        var written = WRITTEN.matcher(text.strip());
        var first = written.matches() ? bytes(written.group(1)) : new byte[0];
        var bits = first.length == 0 ? -1 : Integer.parseInt(written.group(2));
        if (bits < 1 || bits > first.length * 8) {
            throw new Refused("'" + text + "' is no network; write one such as 192.0.2.0/24 or 2001:db8::/32");
        }
        return new AddressRange(text.strip(), first, bits);
    }

    /// False also for what is no address.
    public boolean has(String address) {
        var bytes = bytes(address.replaceFirst("%.*$", ""));
        if (bytes.length != first.length || bytes.length == 0) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            if (((bytes[bit / 8] ^ first[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /// The bytes of an address written out; none for anything else. Nothing is ever looked up.
    private static byte[] bytes(String address) {
        try {
            return V4.matcher(address).matches() || (address.contains(":") && address.matches("[0-9a-fA-F:.]+")) ? java.net.InetAddress.ofLiteral(address).getAddress() : new byte[0];
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
