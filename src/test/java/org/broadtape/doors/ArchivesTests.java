package org.broadtape.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.doors.xml.XmlTests.refuses;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.broadtape.doors.Archives.Unpacked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTests {

    @TempDir
    Path folder;

    @Test
    void filesLieUnderNamesOfOursWhateverTheArchiveCallsThem() throws IOException {
        var archive = zip("../../etc/passwd", "a", "C:\\x\u0007.txt", "bc", "/root/.ssh/key", "def");
        var into = Files.createDirectory(folder.resolve("in"));

        var files = Archives.unzip(archive, into, Limits.DOCUMENT);

        assertThat(Archives.isZip(archive)).isTrue();
        assertThat(files).extracting(Unpacked::name).containsExactly("../../etc/passwd", "C:/x.txt", "/root/.ssh/key");
        assertThat(files).extracting(file -> into.relativize(file.file()).toString()).containsExactly("000001", "000002", "000003");
        assertThat(files.get(1).file()).hasContent("bc");
        assertThat(files.get(2).size()).isEqualTo(3);
    }

    @Test
    void aLinkIsRefused() throws IOException {
        var archive = folder.resolve("link.zip");
        try (var out = new ZipArchiveOutputStream(archive)) {
            var link = new ZipArchiveEntry("photo.jpg");
            link.setUnixMode(0120777);
            out.putArchiveEntry(link);
            out.write("/etc/passwd".getBytes(UTF_8));
            out.closeArchiveEntry();
        }

        refuses(() -> Archives.unzip(archive, folder, Limits.DOCUMENT), "The archive holds a link instead of a file. Pack it again without links.", "photo.jpg");
    }

    @Test
    void tooManyFilesAndTooManyBytesAreRefused() throws IOException {
        var archive = zip("a", "1".repeat(600), "b", "2".repeat(600));

        refuses(() -> Archives.unzip(archive, folder, Limits.DOCUMENT.withCount(1)), "The archive holds more than 1 files. Split it.", "");
        refuses(() -> Archives.unzip(archive, folder, Limits.DOCUMENT.withBytes(1000)), "It is larger than 1,000 bytes", "");
    }

    @Test
    void aBombIsRefusedByHowMuchLargerItGets() throws IOException {
        var archive = zip("bomb", "0".repeat(20 << 20));
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(new byte[20 << 20]);
        }

        refuses(() -> Archives.unzip(archive, folder, Limits.DOCUMENT), "It unpacks to more than 200 times its size", "");
        refuses(() -> readAll(packed.toByteArray()), "It unpacks to more than 200 times its size", "");
    }

    @Test
    void aDamagedArchiveIsRefused() throws IOException {
        var whole = Files.readAllBytes(zip("a", "words ".repeat(500)));
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));

        refuses(() -> Archives.unzip(cut, folder, Limits.DOCUMENT), "It is not a zip archive that can be read. Pack it again.", "");
        refuses(() -> readAll("no gzip".getBytes(UTF_8)), "It is not a gzip file that can be read. Pack it again.", "");
    }

    @Test
    void aGzipFileThatIsCutOffIsRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("some words".getBytes(UTF_8));
        }

        assertThat(readAll(packed.toByteArray())).isEqualTo("some words");
        refuses(() -> readAll(Arrays.copyOf(packed.toByteArray(), packed.size() - 9)), "The archive is damaged or cut off. Send it again whole.", "");
    }

    private static String readAll(byte[] packed) throws IOException {
        try (var in = Archives.gunzip(new ByteArrayInputStream(packed), Limits.DOCUMENT)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private Path zip(String... namesAndContents) throws IOException {
        var file = folder.resolve("archive.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(namesAndContents[i + 1].getBytes(UTF_8));
            }
        }
        return file;
    }
}
