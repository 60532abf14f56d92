package org.broadtape.installation.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.broadtape.kernel.Refused;

/// What a backup says of itself, in its entry `backup.properties`.
///
/// @param program    the version that wrote it
/// @param migrations the versions of the tables' definitions, all that had been applied
record Manifest(String program, Instant at, List<String> migrations) {

    static final String ENTRY = "backup.properties";

    private static final String FORMAT = "1";

    byte[] toBytes() {
        var properties = new Properties();
        properties.setProperty("format", FORMAT);
        properties.setProperty("program", program);
        properties.setProperty("at", at.toString());
        properties.setProperty("migrations", String.join(" ", migrations));
        var text = new StringWriter();
        try {
            properties.store(text, "A backup of Broadtape");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(UTF_8);
    }

    static Manifest read(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(in);
        if (!properties.getProperty("format", "").equals(FORMAT)) {
            throw new Refused("It was written in a way (" + properties.getProperty("format", "none") + ") that this version of Broadtape does not know. Restore it with a later one.");
        }
        return new Manifest(properties.getProperty("program", ""), Instant.parse(properties.getProperty("at", "")),
                Arrays.stream(properties.getProperty("migrations", "").split(" ", -1)).filter(version -> !version.isEmpty()).toList());
    }
}
