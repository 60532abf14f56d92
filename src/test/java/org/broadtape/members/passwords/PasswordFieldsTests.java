package org.broadtape.members.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// ASVS 6.2.6 (masked while it is typed) and 6.2.7 (paste and password managers allowed), over every template and script.
class PasswordFieldsTests {

    private static final Pattern FIELD = Pattern.compile("<input[^>]*name=\"(?:password|current)\"[^>]*>");

    @Test
    void everyFieldForAPasswordIsMaskedAndTellsItsManagerWhatItIs() throws IOException {
        var fields = texts("src/main/resources/templates", ".html").flatMap(text -> FIELD.matcher(text).results().map(MatchResult::group)).toList();

        assertThat(fields).isNotEmpty().allMatch(field -> field.contains("type=\"password\"") && field.matches("(?s).*autocomplete=\"(?:current|new)-password\".*")
                && !field.contains("onpaste") && !field.contains("maxlength"));
    }

    @Test
    void noScriptHearsWhatIsPasted() throws IOException {
        assertThat(texts("src/main/resources/web", ".js")).isNotEmpty().noneMatch(text -> text.contains("paste"));
    }

    private static Stream<String> texts(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return List.copyOf(files.filter(file -> file.toString().endsWith(ending)).map(PasswordFieldsTests::text).toList()).stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
