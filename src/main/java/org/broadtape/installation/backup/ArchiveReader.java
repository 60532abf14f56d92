package org.broadtape.installation.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.broadtape.kernel.Refused;

/// A backup file, read by the names of its entries. It has no limit of size, being the size of the installation.
final class ArchiveReader implements AutoCloseable {

    private final ZipFile zip;
    private final Map<String, String> sums;

    ArchiveReader(Path file) {
        try {
            this.zip = ZipFile.builder().setPath(file).get();
        } catch (IOException notAZip) {
            throw new Refused(file + " is not a whole backup: it cannot be opened, or its end is missing. (" + notAZip.getMessage() + ")");
        }
        this.sums = readSums(file);
    }

    /// The names of all entries, as they were written.
    List<String> names() {
        return List.copyOf(sums.keySet());
    }

    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refused("Its part " + name + " is missing.");
        }
        return zip.getInputStream(entry);
    }

    /// Reads everything once and compares it with what was written.
    void verify() {
        for (var sum : sums.entrySet()) {
            try (var in = new DigestInputStream(open(sum.getKey()), ArchiveWriter.sha256())) {
                in.transferTo(OutputStream.nullOutputStream());
                if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sum.getValue())) {
                    throw new Refused("Its part " + sum.getKey() + " is damaged. Nothing was restored.");
                }
            } catch (IOException damaged) {
                throw new Refused("Its part " + sum.getKey() + " is damaged (" + damaged.getMessage() + "). Nothing was restored.");
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private Map<String, String> readSums(Path file) {
        var read = new LinkedHashMap<String, String>();
        try (var in = open(ArchiveWriter.CHECKSUMS)) {
            new String(in.readAllBytes(), UTF_8).lines().map(line -> line.split("  ", 2)).filter(parts -> parts.length == 2).forEach(parts -> read.put(parts[1], parts[0]));
        } catch (IOException | Refused notOurs) {
            throw new Refused(file + " is not a backup of Broadtape, or its list of parts is damaged.");
        }
        return Collections.unmodifiableMap(read);
    }
}
