package org.broadtape.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.broadtape.Beside;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site with a certificate of its own.
@Beside
@Tag("program")
class TlsTests {

    @TempDir
    Path temporary;

    @Test
    void aNewCertificateIsUsedWithoutARestart() throws Exception {
        var chain = temporary.resolve("site.crt");
        var key = temporary.resolve("site.key");
        issue("CN=first", chain, key);
        var environment = Map.of("BROADTAPE_TLS_CERT", chain.toString(), "BROADTAPE_TLS_KEY", key.toString(), "BROADTAPE_TLS_RELOAD", "1");
        try (var program = RunningProgram.serving(temporary.resolve("site"), environment)) {
            assertThat(awaitCertificate(program, "CN=first")).isEqualTo("CN=first");
            assertThat(program.status("/health")).as("plain http on the same port").isZero();
            issue("CN=second", chain, key);
            assertThat(awaitCertificate(program, "CN=second")).isEqualTo("CN=second");
        }
    }

    @Test
    void aCertificateWithoutItsKeyIsRefused() throws Exception {
        var answer = RunningProgram.command(temporary.resolve("site"), Map.of("BROADTAPE_TLS_CERT", "/nowhere"), "serve");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said()).contains("BROADTAPE_TLS_CERT and BROADTAPE_TLS_KEY belong together, and only one of them is set");
    }

    private static String awaitCertificate(RunningProgram program, String wanted) throws InterruptedException, GeneralSecurityException {
        var shown = "";
        for (var tries = 0; tries < 300 && !shown.equals(wanted); tries++) {
            Thread.sleep(100);
            shown = certificate(program.port());
        }
        return shown;
    }

    /// The subject of the certificate that the site shows; empty where it does not answer.
    private static String certificate(int port) throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] { new Anything() }, new SecureRandom());
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSubjectX500Principal().getName();
        } catch (IOException notYet) {
            return "";
        }
    }

    /// Makes a key and a certificate signed by itself with the JDK's own tool, and writes them as PEM.
    private void issue(String name, Path chain, Path key) throws Exception {
        var store = temporary.resolve(name + ".p12");
        var tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair", "-alias", "site", "-keyalg", "EC", "-dname", name,
                "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "password").inheritIO().start();
        assertThat(tool.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), "password".toCharArray());
        write(key, "PRIVATE KEY", keys.getKey("site", "password".toCharArray()).getEncoded());
        write(chain, "CERTIFICATE", keys.getCertificate("site").getEncoded());
    }

    private static void write(Path file, String kind, byte[] bytes) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind + "-----\n");
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Trusts whoever answers: the test looks at the certificate itself.
    private static final class Anything implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            assertThat(chain).isNotEmpty();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
