package org.broadtape.doors;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.broadtape.kernel.Refused;

/// Archives from outside. Files are written under names that we make ourselves, so that no name in an archive can point
/// anywhere; links are refused; count, size and ratio are limited while unpacking, whatever the archive says of itself.
public final class Archives {

    private Archives() {
    }

    /// A file of an archive.
    ///
    /// @param name as the archive has it, without control characters: to match and to show, never to open
    /// @param file where it lies now, under a name of ours
    public record Unpacked(String name, Path file, long size) {
    }

    /// Whether the file begins as zip archives do.
    public static boolean isZip(Path file) {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 || start[2] == 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Unpacks into an existing, empty folder of ours.
    public static List<Unpacked> unzip(Path archive, Path into, Limits limits) {
        try (var zip = ZipFile.builder().setPath(archive).get()) {
            var unpacked = new ArrayList<Unpacked>();
            var total = 0L;
            for (var entry : entries(zip, limits)) {
                var file = into.resolve(String.format(Locale.ROOT, "%06d", unpacked.size() + 1));
                try (var in = open(zip, entry, limits, total)) {
                    total += Files.copy(in, file);
                }
                unpacked.add(new Unpacked(Charsets.clean(entry.getName()), file, Files.size(file)));
            }
            return List.copyOf(unpacked);
        } catch (IOException e) {
            throw new Refused("It is not a zip archive that can be read. Pack it again. (" + Words.quote(String.valueOf(e.getMessage())) + ")");
        }
    }

    /// Unpacks as it is read.
    public static InputStream gunzip(InputStream packed, Limits limits) {
        try {
            var counted = new Counted(packed);
            return new Metered(new Ratio(new GZIPInputStream(counted), counted::total), limits);
        } catch (IOException e) {
            throw new Refused("It is not a gzip file that can be read. Pack it again.");
        }
    }

    private static List<ZipArchiveEntry> entries(ZipFile zip, Limits limits) {
        var entries = new ArrayList<ZipArchiveEntry>();
        for (var entry : Collections.list(zip.getEntries())) {
            if (entry.isUnixSymlink()) {
                throw new Refused("The archive holds a link instead of a file. Pack it again without links.", Words.quote(entry.getName()));
            }
            if (!zip.canReadEntryData(entry)) {
                throw new Refused("It is encrypted, or packed in a way that is not read here. Pack it again as an ordinary zip.", Words.quote(entry.getName()));
            }
            if (!entry.isDirectory()) {
                entries.add(entry);
            }
            if (entries.size() > limits.count()) {
                throw new Refused("The archive holds more than " + limits.count() + " files. Split it.");
            }
        }
        return entries;
    }

    private static InputStream open(ZipFile zip, ZipArchiveEntry entry, Limits limits, long before) throws IOException {
        var packed = Math.max(entry.getCompressedSize(), 1);
        return new Metered(new Ratio(zip.getInputStream(entry), () -> packed), limits, before);
    }

    /// Counts what goes into an unpacker.
    private static final class Counted extends FilterInputStream {

        private long read;

        Counted(InputStream in) {
            super(in);
        }

        long total() {
            return read;
        }

        @Override
        public int read() throws IOException {
            read++;
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var got = super.read(into, from, length);
            read += Math.max(got, 0);
            return got;
        }
    }
}
