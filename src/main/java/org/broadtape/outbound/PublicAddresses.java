package org.broadtape.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Which addresses belong to the public internet: those that IANA's special-purpose registries (RFC 6890 and later) do not keep for
/// something else. Addresses of version 6 that carry one of version 4 inside (mapped, compatible, NAT64, 6to4, Teredo) are refused whole,
/// since the inner one is where the packet ends.
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    private static final Block GLOBAL_6 = block("2000::/3");

    private static final List<Block> NOT_PUBLIC_6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {
    }

    static boolean holds(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(bytes));
        }
        return GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes)) && !isatap(bytes);
    }

    /// An interface identifier of ISATAP (RFC 5214), whose last four bytes are an address of version 4.
    private static boolean isatap(byte[] six) {
        return (six[8] & ~2) == 0 && six[9] == 0 && six[10] == 0x5e && six[11] == (byte) 0xfe;
    }

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(PublicAddresses::block).toList();
    }

    private static Block block(String written) {
        var slash = written.indexOf('/');
        try {
            return new Block(InetAddress.getByName(written.substring(0, slash)).getAddress(), Integer.parseInt(written.substring(slash + 1)));
        } catch (UnknownHostException notALiteral) {
            throw new IllegalStateException(notALiteral);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int bits) {

        boolean holds(byte[] address) {
            var whole = bits / 8;
            var rest = bits % 8;
            return address.length == start.length
                    && Arrays.equals(address, 0, whole, start, 0, whole)
                    && (rest == 0 || ((address[whole] ^ start[whole]) & 0xff) >> (8 - rest) == 0);
        }
    }
}
