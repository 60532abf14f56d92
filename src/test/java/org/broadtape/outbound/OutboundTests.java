package org.broadtape.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundTests {

    private TestServer server;
    private Outbound outbound;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start();
        outbound = allowing(server.place());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static Outbound allowing(String places) throws Exception {
        return new Outbound(new Guard(Guard.places(places), InetAddress::getAllByName), SSLContext.getDefault());
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void aBodyOfKnownLengthArrives() throws Exception {
        server.at("/a", "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 5\nETag: \"1\"\n\nhello and more");

        var answer = outbound.send(Request.get(server.url("/a")));

        assertThat(text(answer)).isEqualTo("hello");
        assertThat(answer.header("etag")).isEqualTo("\"1\"");
        assertThat(answer.from()).isEqualTo(server.url("/a"));
    }

    @Test
    void aBodyInChunksArrives() throws Exception {
        server.at("/a", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5;x=y\nhello\n6\n world\n0\nTrailer: x\n\n");

        assertThat(text(outbound.send(Request.get(server.url("/a"))))).isEqualTo("hello world");
    }

    @Test
    void aBodyThatEndsEarlyIsAnErrorAndNotAShortBody() {
        server.at("/length", "HTTP/1.1 200 OK\nContent-Length: 50\n\nhello");
        server.at("/chunk", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n50\nhello");

        assertThatThrownBy(() -> outbound.send(Request.get(server.url("/length")))).isInstanceOf(IOException.class).hasMessageContaining("45 bytes early");
        assertThatThrownBy(() -> outbound.send(Request.get(server.url("/chunk")))).isInstanceOf(IOException.class);
    }

    @Test
    void aCompressedBodyIsUnpacked() throws Exception {
        server.at("/a", gzipped("hello"));

        assertThat(text(outbound.send(Request.get(server.url("/a"))))).isEqualTo("hello");
    }

    @Test
    void aBombIsRefusedWhileItUnpacks() throws Exception {
        server.at("/a", gzipped("0".repeat(8 << 20)));

        assertThatThrownBy(() -> outbound.send(Request.get(server.url("/a")))).isInstanceOf(Refused.class).hasMessageContaining("unpacks to more than 200 times its size");
    }

    @Test
    void aBodyLongerThanItsLimitIsRefused() {
        server.at("/a", "HTTP/1.1 200 OK\n\n" + "x".repeat(2000));

        var request = Request.get(server.url("/a")).within(new Limits(1000, Duration.ofSeconds(5), 0));

        assertThatThrownBy(() -> outbound.send(request)).isInstanceOf(Refused.class).hasMessageContaining("longer than 1000 bytes");
    }

    @Test
    void aServerThatDripsIsCutOffAtTheDeadline() {
        server.at("/a", "HTTP/1.1 200 OK\nContent-Length: 1000\n\n" + "x".repeat(1000)).dripping(20);

        var began = System.nanoTime();
        assertThatThrownBy(() -> outbound.send(Request.get(server.url("/a")).within(new Limits(9999, Duration.ofMillis(400), 0)))).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void headersWithoutEndAreCutOff() {
        server.at("/a", "HTTP/1.1 200 OK\n" + "X: y\n".repeat(50_000) + "\n");

        assertThatThrownBy(() -> outbound.send(Request.get(server.url("/a")))).isInstanceOf(IOException.class).hasMessageContaining("too long");
    }

    @Test
    void aRedirectIsFollowedAndItsEndIsNamed() throws Exception {
        server.at("/a", "HTTP/1.1 301 Moved\nLocation: /b c\nContent-Length: 0\n\n");
        server.at("/b%20c", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok");

        var answer = outbound.send(Request.get(server.url("/a")));

        assertThat(text(answer)).isEqualTo("ok");
        assertThat(answer.from()).isEqualTo(server.url("/b%20c"));
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() {
        server.at("/a", "HTTP/1.1 302 Found\nLocation: http://169.254.169.254/latest/meta-data/\nContent-Length: 0\n\n");
        server.at("/b", "HTTP/1.1 302 Found\nLocation: file:///etc/passwd\nContent-Length: 0\n\n");

        assertThatThrownBy(() -> outbound.send(Request.get(server.url("/a")))).isInstanceOf(Refused.class).hasMessageContaining("169.254.169.254 is not on the public internet");
        assertThatThrownBy(() -> outbound.send(Request.get(server.url("/b")))).isInstanceOf(Refused.class).hasMessageContaining("only http and https");
    }

    @Test
    void aCircleOfRedirectsEnds() {
        server.at("/a", "HTTP/1.1 302 Found\nLocation: /a\nContent-Length: 0\n\n");

        assertThatThrownBy(() -> outbound.send(Request.get(server.url("/a")))).isInstanceOf(Refused.class).hasMessageContaining("redirects too often");
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void aSecretIsNotCarriedToAnotherOrigin() throws Exception {
        try (var other = TestServer.start()) {
            outbound = allowing(server.place() + "," + other.place());
            server.at("/a", "HTTP/1.1 307 There\nLocation: " + other.url("/b") + "\nContent-Length: 0\n\n");
            other.at("/b", "HTTP/1.1 204 None\n\n");

            outbound.send(Request.get(server.url("/a")).with("Authorization", "Bearer s3cret").with("X-Plain", "kept"));

            assertThat(server.requests().getFirst()).contains("s3cret");
            assertThat(other.requests().getFirst()).doesNotContain("s3cret").contains("X-Plain: kept");
        }
    }

    @Test
    void validatorsAreSentAndNotModifiedIsUnderstood() throws Exception {
        server.at("/a", "HTTP/1.1 304 Not Modified\nETag: \"7\"\n\n");

        var answer = outbound.send(Request.get(server.url("/a")).unless("\"7\"", "Sat, 07 Mar 2026 10:00:00 GMT"));

        assertThat(answer.notModified()).isTrue();
        assertThat(server.requests().getFirst()).contains("If-None-Match: \"7\"", "If-Modified-Since: Sat, 07 Mar 2026 10:00:00 GMT");
    }

    @Test
    void aHeaderCannotBeginAnother() {
        assertThatThrownBy(() -> Request.get("http://example.com/").with("If-None-Match", "x\r\nHost: evil")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNameIsLookedUpOnceAndTheCheckedAddressIsUsed() throws Exception {
        var lookups = new int[1];
        var guard = new Guard(Guard.places("rebinding.example:" + server.port()), host -> {
            lookups[0]++;
            return new InetAddress[] { InetAddress.getLoopbackAddress() };
        });
        server.at("/a", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok");

        var answer = new Outbound(guard, SSLContext.getDefault()).send(Request.get("http://rebinding.example:" + server.port() + "/a"));

        assertThat(text(answer)).isEqualTo("ok");
        assertThat(lookups[0]).isEqualTo(1);
        assertThat(server.requests().getFirst()).contains("Host: rebinding.example:" + server.port());
    }

    @Test
    void aPublicNameWithAPrivateAddressIsRefused() {
        var guard = new Guard(Guard.places(""), host -> new InetAddress[] { InetAddress.getByName("10.0.0.7"), InetAddress.getByName("::ffff:127.0.0.1") });

        assertThatThrownBy(() -> new Outbound(guard, SSLContext.getDefault()).send(Request.get("http://news.example/")))
                .isInstanceOf(Refused.class)
                .hasMessage("news.example is not on the public internet; BROADTAPE_OUTBOUND_ALLOW=news.example:80 would allow it");
    }

    private static byte[] gzipped(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
