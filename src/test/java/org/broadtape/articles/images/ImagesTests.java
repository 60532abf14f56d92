package org.broadtape.articles.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.broadtape.doors.images.Fixtures;
import org.broadtape.doors.images.ImageType;
import org.broadtape.kernel.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ImagesTests {

    @Inject
    Images images;

    @Inject
    Prints prints;

    @ConfigProperty(name = "broadtape.home")
    Path home;

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        var file = Fixtures.file(500, 250, "png");
        var first = images.store(file);
        var again = images.store(new ByteArrayInputStream(file));

        assertThat(again).isEqualTo(first);
        assertThat(first.ref()).matches("sha256:[0-9a-f]{64}");
        assertThat(images.find(first.ref())).contains(first);
        assertThat(images.find("../images/a.jpg")).isEmpty();
        assertThat(Files.readAllBytes(home.resolve("images/originals").resolve(first.hash().substring(0, 2)).resolve(first.hash()))).isEqualTo(file);
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws IOException {
        var before = kept();

        assertThatThrownBy(() -> images.store("<svg onload='x()'/>".getBytes(UTF_8)))
                .isInstanceOf(Refused.class).hasMessageStartingWith("It is an SVG drawing");
        assertThatThrownBy(() -> images.store(Fixtures.pngThatClaims(50_000, 50_000))).isInstanceOf(Refused.class);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void widthsAreNeverAboveThePicturesOwn() {
        assertThat(Widths.of(4000)).containsExactly(320, 640, 960, 1280, 1920);
        assertThat(Widths.of(1000)).containsExactly(320, 640, 960);
        assertThat(Widths.of(200)).containsExactly(200);
    }

    @Test
    void howeverManyAskAtOnceAPrintIsMadeOnce() throws Exception {
        var image = images.store(Fixtures.file(1600, 900, "jpg"));
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<byte[]> asking = () -> prints.of(image, 640, ImageType.WEBP);
            var answers = readers.invokeAll(Stream.generate(() -> asking).limit(20).toList()).stream().map(ImagesTests::answer).toList();

            assertThat(answers).allMatch(answer -> Arrays.equals(answer, answers.getFirst()));
            assertThat(answers.stream().map(System::identityHashCode).distinct()).as("made by one and handed to those that waited").hasSizeLessThan(20);
        }
        assertThat(home.resolve("images/prints").resolve(image.hash().substring(0, 2)).resolve(image.hash() + "-640.webp")).isNotEmptyFile();
    }

    @Test
    void thePrintThatIsAskedForFirstIsMadeAtOnce() throws IOException {
        prints.of(images.store(Fixtures.file(1600, 901, "jpg")), 1280, ImageType.WEBP);
        var image = images.store(Fixtures.file(1600, 1067, "jpg"));
        for (var width : List.of(1280, 640)) {
            for (var type : List.of(ImageType.WEBP, ImageType.JPEG)) {
                var start = System.nanoTime();
                var print = prints.of(image, width, type);
                var millis = (System.nanoTime() - start) / 1_000_000;
                System.out.println("First " + type + " of " + width + " pixels from a JPEG of 1600: " + millis + " ms");
                assertThat(print).isNotEmpty();
            }
        }
    }

    @Test
    @Tag("corpus")
    void everyFieldOfARealPhotoIsRead() throws IOException {
        var photo = Path.of(System.getProperty("broadtape.corpus", "../shared/data"), "wire/photo-metadata/iptc-userguide/generative-ai-example.jpg");
        Assumptions.assumeTrue(Files.exists(photo), "no corpus");
        var image = images.store(Files.readAllBytes(photo));

        assertThat(image.caption()).isEqualTo("Cute robot sitting at a cast-iron table in a garden drawing a picture in a notebook");
        assertThat(image.credit()).isEqualTo("Image created by Brendan Quinn using Bing Image Creator");
        assertThat(image.width()).isEqualTo(768);
    }

    private long kept() throws IOException {
        Files.createDirectories(home.resolve("images/originals"));
        try (var files = Files.walk(home.resolve("images/originals"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static byte[] answer(Future<byte[]> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
