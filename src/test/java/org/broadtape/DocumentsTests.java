package org.broadtape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// Facts in documents that can be checked.
class DocumentsTests {

    private static final Path SOURCES = Path.of("src/main/java/org/broadtape");
    private static final Pattern MODULE = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
    private static final Pattern COMMAND = Pattern.compile("\\./broadtape ([a-z]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern REQUIREMENT = Pattern.compile("(?m)^\\| (\\d\\.\\d\\.\\d+) \\|");
    private static final String[] NOTHING_TO_SHOW = { "6.2.10", "6.4.2", "6.4.5", "6.4.6", "6.5.3", "6.5.7", "6.6.1", "6.6.4", "7.1.3", "7.6.1", "8.4.1" };
    private static final Pattern NAMED_TYPE = Pattern.compile("`([A-Z][A-Za-z]+Tests)`");

    @Test
    void theTableOfModulesNamesEveryPackageAndNoOther() throws IOException {
        assertThat(found(MODULE, Path.of("docs/ARCHITECTURE.md"))).containsExactlyInAnyOrderElementsOf(modules());
    }

    @Test
    void theCommandsInTheDocumentsExist() throws IOException {
        var known = Stream.concat(Stream.of("test", "bench", "restore"), commands()).toList();
        for (var document : documents()) {
            assertThat(known).as(document.toString()).containsAll(found(COMMAND, document));
        }
    }

    @Test
    void whatTheDocumentsLinkToIsThere() throws IOException {
        for (var document : documents()) {
            var folder = document.toAbsolutePath().resolveSibling("");
            assertThat(found(LINK, document)).as(document.toString()).allMatch(link -> Files.exists(folder.resolve(link)));
        }
    }

    @Test
    void theTestsThatTheDocumentsNameExist() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var tests = files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
            for (var document : documents()) {
                assertThat(tests).as(document.toString()).containsAll(found(NAMED_TYPE, document));
            }
        }
    }

    /// ASVS 5.0.0 has so many requirements in its chapters on authentication, sessions and authorization; each is shown by a test, or says plainly that
    /// it is not met, or that there is nothing to which it applies.
    @Test
    void eachRequirementOfSigningInSessionsAndRightsHasOneLineThatShowsOrDeniesIt() throws IOException {
        var asvs = Path.of("docs/asvs.md");
        var ids = found(REQUIREMENT, asvs);
        assertThat(Stream.of("6.", "7.", "8.").map(chapter -> ids.stream().filter(id -> id.startsWith(chapter)).count())).containsExactly(47L, 19L, 13L);
        assertThat(Files.readAllLines(asvs)).filteredOn(line -> line.matches("\\| \\d.*") && !line.contains("Tests`") && !line.contains("**no**"))
                .extracting(line -> line.split(" ")[1]).containsExactlyInAnyOrder(NOTHING_TO_SHOW);
    }

    private static List<String> modules() throws IOException {
        try (var packages = Files.list(SOURCES)) {
            return packages.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();
        }
    }

    private static Stream<String> commands() throws IOException {
        var name = Pattern.compile("@Command\\(name = \"([a-z]+)\"");
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Command.java")).toList().stream().flatMap(file -> {
                try {
                    return found(name, file).stream();
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
    }

    private static List<Path> documents() throws IOException {
        try (var below = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md")),
                    below.filter(file -> file.toString().endsWith(".md")).toList().stream()).toList();
        }
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map((MatchResult result) -> result.group(1)).distinct().toList();
    }
}
