package org.broadtape.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What this build of the program is: its version, and the version of the PostgreSQL that it brings.
public final class Program {

    private static final Properties BUILD = read();

    private Program() {
    }

    public static String version() {
        return BUILD.getProperty("version", "");
    }

    public static String postgres() {
        return BUILD.getProperty("postgres", "");
    }

    private static Properties read() {
        var build = new Properties();
        try (var text = Program.class.getResourceAsStream("/program.properties")) {
            if (text != null) {
                build.load(text);
            }
            return build;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
