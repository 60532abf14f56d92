package org.broadtape.doors.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTests {

    @TempDir
    Path folder;

    @Test
    void aSoundIsKnownByItsFirstBytes() throws IOException {
        assertThat(look(FileFixtures.wav(1)).type()).isEqualTo(FileType.WAV);
        assertThat(look("ID3\4\0").type()).isEqualTo(FileType.MP3);
        assertThat(look("\u00FF\u00FB\u0090d").type()).isEqualTo(FileType.MP3);
        assertThat(look("\u00FF\u00F1P\u0080").type()).isEqualTo(FileType.AAC);
        assertThat(look("OggS\0\2OpusHead").type()).isEqualTo(FileType.OGG);
        assertThat(look("\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42").type()).isEqualTo(FileType.M4A);
    }

    @Test
    void aFilmSaysHowLargeItIsSeen() throws IOException {
        assertThat(look(FileFixtures.mp4(640, 360))).isEqualTo(new Inspection(FileType.MP4, 640, 360));
        assertThat(look(FileFixtures.webm(320, 180))).isEqualTo(new Inspection(FileType.WEBM, 320, 180));
        assertThat(look("\u001AE\u00DF\u00A3\u0084webm").width()).isZero();
    }

    @Test
    void aDocumentIsKnownByWhatIsInIt() throws IOException {
        assertThat(look("%PDF-1.7\n").type()).isEqualTo(FileType.PDF);
        assertThat(look("Prices of metals\n\nMetal;Price\n\"Zinc; refined\";2\nLead;3").type()).isEqualTo(FileType.CSV);
        assertThat(look(FileFixtures.zip("[Content_Types].xml", "xl/workbook.xml")).type()).isEqualTo(FileType.XLSX);
        assertThat(look(FileFixtures.zip("[Content_Types].xml", "word/document.xml")).type()).isEqualTo(FileType.DOCX);
        assertThat(look(FileFixtures.zip("mimetype=application/vnd.oasis.opendocument.spreadsheet")).type()).isEqualTo(FileType.ODS);
        assertThat(look(FileFixtures.zip("prices/zinc.csv")).type()).isEqualTo(FileType.ZIP);
    }

    @Test
    void whatCouldRunIsRefusedInWords() throws IOException {
        refused("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "It is an SVG drawing, which can carry programs");
        refused("\n<!DOCTYPE html><p>a,b", "It is a page or a script.");
        refused("#!/bin/sh\necho a,b\n", "It is a program.");
        refused("MZ\u0090\0", "It is a program.");
        refused(new String(FileFixtures.zip("xl/workbook.xml", "xl/vbaProject.bin"), ISO_8859_1), "It is a document with macros");
        refused(new String(FileFixtures.zip("META-INF/MANIFEST.MF", "A.class"), ISO_8859_1), "It is a program in an archive.");
    }

    @Test
    void whatIsNotOnTheListIsRefusedInWords() throws IOException {
        refused("", "The file is empty.");
        refused("Just a sentence, and\nanother line.\n", "It is of a kind that is not known here.");
        refused(new String("a,b\n".getBytes(UTF_16LE), ISO_8859_1), "It is of a kind that is not known here.");
        refused("\0\0\0\u0014ftypqt  ", "It is a QuickTime film");
        refused("\0\0\0\u0018ftypheic", "It is a HEIC or AVIF picture");
        refused("\u001AE\u00DF\u00A3\u0088matroska", "It is a Matroska film");
        refused("OggS\0\2\u0080theora", "It is a film in Ogg");
        refused("PK\3\4\0\0", "It is a zip archive that is not whole");
    }

    @Test
    void boxesThatClaimMoreThanThereIsAreNotFollowed() throws IOException {
        var film = FileFixtures.mp4(640, 360);
        film[24] = 0x7F;

        assertThat(look(film)).isEqualTo(new Inspection(FileType.M4A, 0, 0));
    }

    @Test
    void aDocumentHasItsOwnLimitOfBytes() throws IOException {
        var file = Files.write(folder.resolve("large"), "%PDF-1.7\n".getBytes(ISO_8859_1));
        try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(65L << 20);
        }

        assertThatThrownBy(() -> Inspection.of(file)).isInstanceOf(Refused.class).hasMessage("It has 65 MB; the most that is taken of one document is 64 MB. Make it smaller.");
    }

    private void refused(String bytes, String words) {
        assertThatThrownBy(() -> look(bytes)).isInstanceOf(Refused.class).hasMessageStartingWith(words);
    }

    private Inspection look(String bytes) throws IOException {
        return look(bytes.getBytes(ISO_8859_1));
    }

    private Inspection look(byte[] bytes) throws IOException {
        return Inspection.of(Files.write(folder.resolve("file"), bytes));
    }
}
