package org.broadtape.installation.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.broadtape.kernel.Refused;

/// A zip file that only its owner may read, since it holds secrets. Its last entry has the SHA-256 of every other;
/// it gets its name once it is complete.
final class ArchiveWriter implements AutoCloseable {

    static final String CHECKSUMS = "checksums.sha256";

    private final Path file;
    private final Path draft;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final Map<String, String> sums = new LinkedHashMap<>();

    ArchiveWriter(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        this.draft = this.file.resolveSibling(this.file.getFileName() + ".part");
        if (Files.exists(this.file)) {
            throw new Refused(file + " is there already. Name another file.");
        }
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            this.channel = FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner);
        } catch (FileAlreadyExistsException unfinished) {
            throw new Refused(draft + " is there: another backup is being written, or was broken off. Delete it if none is.");
        }
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    }

    /// Writes one entry.
    void entry(String name, boolean packed, Content content) throws IOException {
        zip.setLevel(packed ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
        zip.putNextEntry(new ZipEntry(name));
        var sum = sha256();
        content.writeTo(new DigestOutputStream(new Unclosed(zip), sum));
        zip.closeEntry();
        sums.put(name, HexFormat.of().formatHex(sum.digest()));
    }

    /// Closes the file and gives it its name.
    void finish() throws IOException {
        var lines = sums.entrySet().stream().map(sum -> sum.getValue() + "  " + sum.getKey() + "\n").collect(Collectors.joining());
        entry(CHECKSUMS, true, out -> out.write(lines.getBytes(UTF_8)));
        zip.finish();
        zip.flush();
        channel.force(true);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(draft);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What fills an entry.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// The zip as an entry's content sees it: closing it closes nothing.
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
