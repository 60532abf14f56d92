package org.broadtape.outbound;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadtape.kernel.Refused;

/// Where a request goes, read strictly: http or https, no user name, no host that two parsers would understand differently.
record Destination(boolean secure, String host, int port, String path) {

    private static final Pattern QUAD = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern NUMERIC_END = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)");
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern SIX = Pattern.compile("[0-9a-f:.]{2,45}");
    private static final String LOOSE = " \"<>^`{|}";

    static Destination parse(String address) {
        try {
            return of(new URI(tidy(address.strip())));
        } catch (URISyntaxException notAnAddress) {
            throw new Refused("'" + shown(address) + "' is not an address: " + notAnAddress.getReason());
        }
    }

    /// Where a `Location` header leads from here.
    Destination resolve(String location) {
        try {
            return of(new URI(toString()).resolve(new URI(tidy(location.strip()))));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            throw new Refused("the redirect to '" + shown(location) + "' is not an address");
        }
    }

    private static Destination of(URI uri) {
        var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Refused("only http and https addresses are fetched, not '" + shown(uri.toString()) + "'");
        }
        var authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
        if (authority.contains("@")) {
            throw new Refused("an address with a user name in it is not fetched");
        }
        var colon = authority.lastIndexOf(':');
        var hasPort = colon > authority.lastIndexOf(']');
        var secure = scheme.equals("https");
        var host = host(hasPort ? authority.substring(0, colon) : authority);
        var port = hasPort && colon < authority.length() - 1 ? port(authority.substring(colon + 1)) : secure ? 443 : 80;
        return new Destination(secure, host, port, path(uri));
    }

    private static String path(URI uri) {
        var ascii = URI.create(uri.toASCIIString());
        var path = Optional.ofNullable(ascii.getRawPath()).filter(p -> !p.isEmpty()).orElse("/");
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    private static String host(String written) {
        if (written.startsWith("[") && written.endsWith("]")) {
            var six = written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT);
            if (SIX.matcher(six).matches()) {
                return six;
            }
            throw new Refused("'" + shown(written) + "' is not a host");
        }
        var name = ascii(written);
        if (NUMERIC_END.matcher(name).matches() ? QUAD.matcher(name).matches() : NAME.matcher(name).matches()) {
            return name;
        }
        throw new Refused("'" + shown(written) + "' is not a host");
    }

    private static String ascii(String written) {
        try {
            var name = IDN.toASCII(written, 0).toLowerCase(Locale.ROOT);
            return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        } catch (IllegalArgumentException notAName) {
            throw new Refused("'" + shown(written) + "' is not a host");
        }
    }

    private static int port(String written) {
        if (written.length() <= 5 && written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            var port = Integer.parseInt(written);
            if (port > 0 && port < 65_536) {
                return port;
            }
        }
        throw new Refused("'" + shown(written) + "' is not a port");
    }

    /// Writes as `%XX` what addresses in real documents hold though they may not; a backslash stays and is refused by the parser.
    private static String tidy(String address) {
        var out = new StringBuilder(address.length());
        for (var i = 0; i < address.length(); i++) {
            var c = address.charAt(i);
            if (LOOSE.indexOf(c) >= 0) {
                out.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String shown(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    boolean isLiteral() {
        return isSix() || QUAD.matcher(host).matches();
    }

    private boolean isSix() {
        return host.indexOf(':') >= 0;
    }

    /// The host and port as the `Host` header and the list of allowed places write them.
    String hostHeader() {
        var written = isSix() ? "[" + host + "]" : host;
        return port == (secure ? 443 : 80) ? written : written + ":" + port;
    }

    String origin() {
        return (secure ? "https://" : "http://") + hostHeader();
    }

    @Override
    public String toString() {
        return origin() + path;
    }
}
