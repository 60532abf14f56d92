package org.broadtape.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTests {

    private static final InetAddress PUBLIC = literal("93.184.216.34");

    /// Every name leads to a public address, so that only what is written in the address itself can be refused.
    private final Guard guard = new Guard(Guard.places("hub.internal:9000"), host -> new InetAddress[] { PUBLIC });

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (IOException notALiteral) {
            throw new IllegalStateException(notALiteral);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://127.0.0.1/", "http://127.1/", "http://0/", "http://0x7f.1/", "http://0177.1/", "http://2130706433/", "http://0x7f000001/", "http://127.0.0.01/",
            "http://10.1.2.3/", "http://172.31.255.255/", "http://192.168.0.1/", "http://169.254.169.254/", "http://100.64.0.1/", "http://100.100.100.200/",
            "http://192.0.0.192/", "http://198.18.0.1/", "http://224.0.0.1/", "http://255.255.255.255/", "http://192.88.99.1/", "http://0.0.0.0/",
            "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:a9fe:a9fe]/", "http://[::127.0.0.1]/", "http://[fe80::1]/", "http://[fc00::1]/",
            "http://[64:ff9b::7f00:1]/", "http://[64:ff9b:1::1]/", "http://[2002:7f00:1::]/", "http://[2001:0:7f00:1::]/", "http://[2001:db8::1]/", "http://[ff02::1]/",
            "http://[2a00:1450::5efe:7f00:1]/", "http://[fec0::1]/", "http://[fe80::1%25eth0]/",
            "http://user@news.example/", "http://news.example:80+&@127.88.23.245:22/", "http://news.example:22/", "http://news.example:6379/", "http://news.example:0/",
            "http://news.example\\@127.0.0.1/", "http://news.example:80\\\\@127.88.23.245:22/", "http:///", "http://./", "http://a..b/", "http://-/", "http://news.example:99999/",
            "ftp://news.example/", "file:///etc/passwd", "gopher://news.example/", "jar:http://news.example!/", "//news.example/", "news.example", "", "http://[::1", "http://a b/" })
    void whatIsNotAPublicPlaceIsRefused(String address) {
        assertThatThrownBy(() -> guard.addresses(Destination.parse(address))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://news.example/", "https://news.example:8443/a?b=c d", "http://93.184.216.34/", "http://[2606:2800:220:1::1]/", "http://bücher.example/ü", "http://hub.internal:9000/", "HTTP://News.Example./" })
    void whatIsAPublicPlaceIsReached(String address) throws IOException {
        assertThat(guard.addresses(Destination.parse(address))).isNotEmpty();
    }

    @Test
    void anAddressIsWrittenInOneForm() {
        assertThat(Destination.parse(" HTTP://BÜCHER.example:80/ü?q=a b#part ")).hasToString("http://xn--bcher-kva.example/%C3%BC?q=a%20b");
    }

    @Test
    void digitsInCirclesAreTheDigitsTheyStandFor() {
        assertThatThrownBy(() -> guard.addresses(Destination.parse("http://⑯⑨。②⑤④。⑯⑨｡②⑤④/"))).isInstanceOf(Refused.class).hasMessageContaining("169.254.169.254");
    }

    @Test
    void onlyTheNamedPortOfAnAllowedPlaceIsExempt() {
        var guard = new Guard(Guard.places("localhost:9000"), host -> new InetAddress[] { InetAddress.getLoopbackAddress() });

        assertThatThrownBy(() -> guard.addresses(Destination.parse("http://localhost:8080/"))).isInstanceOf(Refused.class);
    }

    @Test
    @Tag("corpus")
    void everyAddressOfThePublishedListsIsRefusedOrPublic() throws IOException {
        var folder = Path.of(System.getProperty("broadtape.corpus", "../shared/data"), "security/ssrf-testing");
        assumeTrue(Files.isDirectory(folder), "without " + folder);
        var text = Files.readString(folder.resolve("README.md")) + Files.readString(folder.resolve("cloud-metadata.txt"));
        var addresses = Pattern.compile("(?m)^`?(http[^`\\s]+)`?$").matcher(text).results().map(found -> found.group(1)).toList();
        assertThat(addresses).hasSizeGreaterThan(60);
        for (var address : addresses) {
            var reached = reached(address);
            assertThat(reached.isEmpty() || reached.equals(PUBLIC.getHostAddress())).as(address + " leads to " + reached).isTrue();
            if (address.matches(".*(169|127|100\\.100|192\\.0\\.0|②|⓪|①).*") && !address.contains("localdomain.pw") && !address.matches("http://127.88.23.245:22/.*|.*google.com[:/].*")) {
                assertThat(reached).as(address).isEmpty();
            }
        }
    }

    private String reached(String address) throws IOException {
        try {
            return guard.addresses(Destination.parse(address)).getFirst().getHostAddress();
        } catch (Refused refused) {
            return "";
        }
    }
}
