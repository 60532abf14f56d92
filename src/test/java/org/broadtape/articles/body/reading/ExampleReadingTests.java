package org.broadtape.articles.body.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.broadtape.articles.body.Block;
import org.junit.jupiter.api.Test;

class ExampleReadingTests {

    @Test
    void theExampleNewsroomIsReadWithoutLosingAnything() throws IOException {
        try (var files = Files.list(Path.of("demo/newsroom"))) {
            var articles = files.filter(file -> file.toString().endsWith(".md")).toList();

            assertThat(articles).isNotEmpty().allSatisfy(file -> {
                var reading = MarkdownReader.read(Files.readString(file).replaceFirst("(?s)^---\n.*?\n---\n", ""));
                assertThat(reading.notes()).isEmpty();
                assertThat(reading.body().words()).isGreaterThan(20);
                assertThat(reading.body().all()).noneMatch(Block.Unknown.class::isInstance);
            });
        }
    }
}
