package org.broadtape.doors.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.broadtape.kernel.Refused;

/// What lies in a zip archive: an office document by the names in it, or just an archive. Nothing is unpacked but a name of a type.
final class Packed {

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final int LONGEST_TYPE = 100;

    private final ZipFile zip;

    private Packed(ZipFile zip) {
        this.zip = zip;
    }

    static FileType type(Path file) {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            return new Packed(zip).type();
        } catch (IOException damaged) {
            throw new Refused("It is a zip archive that is not whole. Send it again.");
        }
    }

    private FileType type() throws IOException {
        if (Collections.list(zip.getEntries()).stream().anyMatch(entry -> entry.getName().endsWith("/vbaProject.bin"))) {
            throw new Refused("It is a document with macros, which are programs: save it without them.");
        }
        if (has("META-INF/MANIFEST.MF") || has("AndroidManifest.xml")) {
            throw new Refused("It is a program in an archive. Documents and data are taken.");
        }
        if (has("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        if (has("word/document.xml")) {
            return FileType.DOCX;
        }
        return has("ppt/presentation.xml") ? FileType.PPTX : has("mimetype") ? openDocument() : FileType.ZIP;
    }

    private FileType openDocument() throws IOException {
        try (var in = zip.getInputStream(zip.getEntry("mimetype"))) {
            return switch (new String(in.readNBytes(LONGEST_TYPE), US_ASCII).strip()) {
                case OPEN_DOCUMENT + "text" -> FileType.ODT;
                case OPEN_DOCUMENT + "spreadsheet" -> FileType.ODS;
                case OPEN_DOCUMENT + "presentation" -> FileType.ODP;
                default -> FileType.ZIP;
            };
        }
    }

    private boolean has(String name) {
        return zip.getEntry(name) != null;
    }
}
