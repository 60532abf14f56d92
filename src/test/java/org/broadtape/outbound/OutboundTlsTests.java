package org.broadtape.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboundTlsTests {

    private static final String PASSWORD = "for-tests";

    @TempDir
    Path folder;

    @Test
    void theCertificateMustBeTheNamedHosts() throws Exception {
        var tls = context("DNS:news.example");
        var socket = tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        try (var server = new TestServer(socket)) {
            server.at("/a", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
            var outbound = everyNameIsHere(server.port(), tls);

            assertThat(outbound.send(Request.get("https://news.example:" + server.port() + "/a")).status()).isEqualTo(200);
            assertThatThrownBy(() -> outbound.send(Request.get("https://other.example:" + server.port() + "/a"))).isInstanceOf(SSLException.class).hasMessageContaining("other.example");
            assertThatThrownBy(() -> everyNameIsHere(server.port(), SSLContext.getDefault()).send(Request.get("https://news.example:" + server.port() + "/a")))
                    .isInstanceOf(SSLException.class);
        }
    }

    private static Outbound everyNameIsHere(int port, SSLContext tls) {
        return new Outbound(new Guard(Guard.places("news.example:" + port + ",other.example:" + port), host -> new InetAddress[] { InetAddress.getLoopbackAddress() }), tls);
    }

    /// A context whose one certificate, made for these names, is also the only one it trusts.
    private SSLContext context(String names) throws Exception {
        var file = folder.resolve("key.p12");
        keytool("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=" + names, "-keystore", file.toString(), "-storepass", PASSWORD);
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0).isTrue();
    }
}
