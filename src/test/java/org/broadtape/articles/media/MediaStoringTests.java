package org.broadtape.articles.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import org.broadtape.doors.files.FileFixtures;
import org.broadtape.doors.files.FileType;
import org.broadtape.doors.images.Fixtures;
import org.broadtape.kernel.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MediaStoringTests {

    @Inject
    Media media;

    @ConfigProperty(name = "broadtape.home")
    Path home;

    @Test
    void theSameBytesAreKeptOnceUnderTheirFirstName() throws IOException {
        var first = (Kept.Attached) store(FileFixtures.wav(17), "https://old.example/uploads/2019/Ingrid’s Interview.MP3?x=1");
        var again = store(FileFixtures.wav(17), "copy.wav");

        assertThat(again).isEqualTo(first);
        assertThat(first.file().name()).isEqualTo("ingrids-interview.wav");
        assertThat(first.file().type()).isEqualTo(FileType.WAV);
        assertThat(media.find(first.ref())).contains(first.file());
        assertThat(media.find("../files/a")).isEmpty();
        var hash = first.file().hash();
        assertThat(home.resolve("files").resolve(hash.substring(0, 2)).resolve(hash)).hasBinaryContent(FileFixtures.wav(17));
    }

    @Test
    void aPictureGoesToThePictures() throws IOException {
        var kept = (Kept.Picture) store(Fixtures.file(430, 210, "png"), "chart.pdf");

        assertThat(kept.image().width()).isEqualTo(430);
        assertThat(kept.ref()).isEqualTo("sha256:" + kept.image().hash());
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws IOException {
        var before = lying();

        assertThatThrownBy(() -> store("<html><script>x()</script>".getBytes(UTF_8), "report.pdf")).isInstanceOf(Refused.class).hasMessageStartingWith("It is a page or a script.");
        assertThat(lying()).isEqualTo(before);
    }

    private Kept store(byte[] bytes, String name) {
        return media.store(new ByteArrayInputStream(bytes), name);
    }

    private List<Path> lying() throws IOException {
        if (!Files.exists(home.resolve("files"))) {
            return List.of();
        }
        try (var files = Files.walk(home.resolve("files"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
