package org.broadtape.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.broadtape.api.OpenApi;
import org.broadtape.api.keys.Scope;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// The examples of docs/api.md, asked as they stand there. What they ask for by a number need not be there.
@QuarkusTest
class ApiDocumentTests {

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^curl -H \"Authorization: Bearer \\$KEY\".* \"\\$SITE(/[^\"]+)\"$");

    @Test
    void theExamplesAreUnderstood() throws IOException {
        var program = Program.with(Scope.values());
        var examples = EXAMPLE.matcher(Files.readString(Path.of("docs/api.md"))).results().map(found -> found.group(1)).toList();

        assertThat(examples).hasSizeGreaterThan(12).allSatisfy(path -> {
            var answer = program.get(path);
            var said = answer.asString();
            if (path.contains("contry=")) {
                assertThat(answer.statusCode()).isEqualTo(400);
            } else {
                assertThat(answer.statusCode() == 200 || answer.statusCode() == 404 || said.contains("There is no instrument '")).as("%s: %s", path, said).isTrue();
            }
        });
    }

    @Test
    void everyAddressAndScopeIsNamed() throws IOException {
        var text = Files.readString(Path.of("docs/api.md"));

        assertThat(OpenApi.at("/").operations()).allSatisfy(one -> assertThat(text).contains(one.path().replaceAll("\\{[a-z]+}", "1")));
        for (var scope : Scope.values()) {
            assertThat(text).contains("`" + scope.word() + "`");
        }
    }
}
