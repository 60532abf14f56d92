package org.broadtape.jobs.budget;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The network that an address of the internet belongs to, as far as one household or office has it: an IPv4 address itself, the first 64 bits
/// of an IPv6 address (RFC 6177).
public final class Network {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]+");
    private static final byte[] V4_IN_V6 = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1 };
    private static final int PREFIX = 8;

    private Network() {
    }

    /// What is no address of the internet stands for itself.
    public static String of(String address) {
        var bare = address.replaceFirst("%.*$", "").replaceAll("[\\[\\]]", "");
        if (!bare.contains(":") || !V6.matcher(bare).matches()) {
            return V4.matcher(bare).matches() ? bare : address;
        }
        var bytes = bytes(bare);
        if (bytes.length != 16) {
            return address;
        }
        return Arrays.equals(Arrays.copyOf(bytes, V4_IN_V6.length), V4_IN_V6) ? v4(bytes) : HexFormat.of().formatHex(bytes, 0, PREFIX) + "/64";
    }

    /// The sixteen bytes of an IPv6 address; other than sixteen where it is none.
    private static byte[] bytes(String address) {
        var halves = address.split("::", -1);
        var front = groups(halves[0]);
        var back = halves.length == 2 ? groups(halves[1]) : new byte[0];
        var missing = 16 - front.length - back.length;
        if (halves.length > 2 || missing < 0 || (halves.length == 1 && missing != 0)) {
            return new byte[0];
        }
        var all = Arrays.copyOf(front, 16);
        System.arraycopy(back, 0, all, 16 - back.length, back.length);
        return all;
    }

    private static byte[] groups(String text) {
        var hex = new StringBuilder();
        for (var group : text.isEmpty() ? new String[0] : text.split(":", -1)) {
            if (V4.matcher(group).matches()) {
                for (var part : group.split("\\.", -1)) {
                    hex.append("%02x".formatted(Integer.parseInt(part) & 0xff));
                }
            } else if (group.matches("[0-9a-fA-F]{1,4}")) {
                hex.append("0".repeat(4 - group.length())).append(group);
            } else {
                return new byte[17];
            }
        }
        return HexFormat.of().parseHex(hex);
    }

    private static String v4(byte[] bytes) {
        return (bytes[12] & 0xff) + "." + (bytes[13] & 0xff) + "." + (bytes[14] & 0xff) + "." + (bytes[15] & 0xff);
    }
}
