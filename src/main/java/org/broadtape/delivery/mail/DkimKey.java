package org.broadtape.delivery.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

import org.broadtape.installation.PrivateFile;

/// The key that signs this site's mail: RSA with 2048 bits, made when first needed, kept beside the other secrets.
record DkimKey(PrivateKey key) {

    static final String SELECTOR = "broadtape";

    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /// The key in that file, whoever has made it: of several processes at once, one does.
    static DkimKey at(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var text = Files.readString(file).replace(BEGIN, "").replace(END, "");
            return new DkimKey(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text))));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new IllegalStateException(file + " holds no RSA key. Put the key from a backup there, or remove the file: then a new one is made, whose DNS record ./broadtape check shows", notAKey);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        var made = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        PrivateFile.write(made, BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(generator.generateKeyPair().getPrivate().getEncoded()) + "\n" + END + "\n");
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException another) {
            // theirs is the key
        } finally {
            Files.delete(made);
        }
    }

    /// What the zone of the domain must say, so that others can check the signatures (RFC 6376, 3.6.1). No text in a zone is longer than
    /// 255 signs; several stand for one.
    String dnsRecord(String domain) {
        try {
            var rsa = (RSAPrivateCrtKey) key;
            var open = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
            var text = "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(open.getEncoded());
            return SELECTOR + "._domainkey." + domain + ". TXT \"" + text.replaceAll("(.{255})(?=.)", "$1\" \"") + "\"";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
