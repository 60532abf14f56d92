package org.broadtape.instruments.rates.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Consumer;

import org.broadtape.doors.Archives;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;

/// Reads the files of the European Central Bank, told apart by looking: XML of a day or of several, CSV of a day or of all, and either in a zip archive.
public final class EcbRates {

    static final Limits LIMITS = new Limits(64L << 20, 20, 100_000, 2_000_000, Duration.ofMinutes(2));

    private EcbRates() {
    }

    /// @param day     takes all rates of a day
    /// @param refused what could not be read, with its place; the rest goes on
    /// @throws Refused where the whole is not to be read
    public static void read(Path file, Consumer<EcbDay> day, Consumer<Refused> refused) {
        try {
            if (Archives.isZip(file)) {
                unpacked(file, day, refused);
            } else {
                plain(file, day, refused);
            }
        } catch (IOException unreadable) {
            throw new Refused("This file cannot be read", file.toString());
        }
    }

    private static void unpacked(Path archive, Consumer<EcbDay> day, Consumer<Refused> refused) throws IOException {
        var folder = Files.createTempDirectory("broadtape-rates");
        try {
            for (var one : Archives.unzip(archive, folder, LIMITS.withCount(20))) {
                plain(one.file(), day, why -> refused.accept(why.at(one.name() + (why.place().isEmpty() ? "" : ", " + why.place()))));
            }
        } finally {
            delete(folder);
        }
    }

    private static void plain(Path file, Consumer<EcbDay> day, Consumer<Refused> refused) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (isXml(file)) {
                EcbXml.read(in, day, refused);
            } else {
                EcbTable.read(in, day, refused);
            }
        }
    }

    private static boolean isXml(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(64), java.nio.charset.StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<");
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(one -> {
                try {
                    Files.delete(one);
                } catch (IOException left) {
                    throw new UncheckedIOException(left);
                }
            });
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
