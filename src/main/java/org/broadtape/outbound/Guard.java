package org.broadtape.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadtape.kernel.Refused;

/// Decides which addresses a destination may be reached at. Only the places in `allowed` (host:port) are exempt from its rules.
final class Guard {

    private static final Set<Integer> PORTS = Set.of(80, 443, 8000, 8008, 8080, 8443, 8888);

    private final Set<String> allowed;
    private final Names names;

    /// How names become addresses; the system's resolver, or a test's.
    interface Names {

        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    Guard(Set<String> allowed, Names names) {
        this.allowed = allowed;
        this.names = names;
    }

    /// Reads a list such as `localhost:9000, 10.1.2.3:80`.
    static Set<String> places(String list) {
        return Arrays.stream(list.split(","))
                .map(place -> place.strip().toLowerCase(Locale.ROOT))
                .filter(place -> !place.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The addresses that may be connected to, looked up once; refuses where there is none.
    List<InetAddress> addresses(Destination to) throws UnknownHostException {
        var exempt = allowed.contains((to.host().indexOf(':') < 0 ? to.host() : "[" + to.host() + "]") + ":" + to.port());
        if (!exempt && !PORTS.contains(to.port())) {
            throw new Refused("port " + to.port() + " of " + to.host() + " is not one that pages and feeds are fetched from");
        }
        var found = to.isLiteral() ? new InetAddress[] { InetAddress.getByName(to.host()) } : names.resolve(to.host());
        var usable = Arrays.stream(found).filter(address -> exempt || PublicAddresses.holds(address)).toList();
        if (usable.isEmpty()) {
            throw new Refused(to.host() + " is not on the public internet; BROADTAPE_OUTBOUND_ALLOW=" + to.host() + ":" + to.port() + " would allow it");
        }
        return usable;
    }
}
