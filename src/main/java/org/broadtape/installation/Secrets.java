package org.broadtape.installation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// Keys that nobody chooses: made when first asked for, kept in the data folder where only its owner reads them, and part of a backup.
public final class Secrets {

    private static final int BYTES = 32;

    private final DataFolder folder;
    private final Properties known;

    Secrets(DataFolder folder) {
        this.folder = folder;
        this.known = PrivateFile.properties(folder.secrets());
    }

    /// The 256 bits of this name.
    public synchronized byte[] key(String name) {
        var key = known.getProperty(name);
        return key == null ? make(name) : HexFormat.of().parseHex(key);
    }

    private byte[] make(String name) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        known.setProperty(name, HexFormat.of().formatHex(bytes));
        var text = new StringWriter();
        try {
            known.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        PrivateFile.write(folder.secrets(), text.toString());
        return bytes;
    }
}
