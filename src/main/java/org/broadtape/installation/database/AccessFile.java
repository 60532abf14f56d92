package org.broadtape.installation.database;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

import org.broadtape.installation.PrivateFile;
import org.broadtape.installation.Program;

/// The file of mode 0600 that says how to reach the embedded PostgreSQL: port, password, and with what it was started.
final class AccessFile {

    private final Path file;

    AccessFile(Path file) {
        this.file = file;
    }

    /// The port it was last started on; 0 before the first start.
    int port() {
        return Integer.parseInt(read().getProperty("port", "0"));
    }

    String password() {
        return read().getProperty("password", "");
    }

    /// Whether the running one is this program's version with these settings.
    boolean startedBy(String settings) {
        return read().getProperty("started", "").equals(started(settings));
    }

    void choosePassword() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        change("password", HexFormat.of().formatHex(bytes));
    }

    void started(int port, String settings) throws IOException {
        change("port", Integer.toString(port));
        change("started", started(settings));
    }

    private static String started(String settings) {
        return Program.postgres() + " " + settings;
    }

    private void change(String key, String value) throws IOException {
        var properties = read();
        properties.setProperty(key, value);
        var text = new StringWriter();
        properties.store(text, null);
        PrivateFile.write(file, text.toString());
    }

    private Properties read() {
        return PrivateFile.properties(file);
    }
}
