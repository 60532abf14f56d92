package org.broadtape.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.broadtape.api.OpenApi;
import org.broadtape.api.OpenApi.Operation;
import org.broadtape.api.OpenApi.Parameter;
import org.broadtape.api.Problem.Kind;
import org.broadtape.api.keys.Scope;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/// The description of the API against the program. What it says of answers, [Described] holds every test to.
@QuarkusTest
class OpenApiTests {

    private static final Pattern TAKES = Pattern.compile("It takes ([a-z_, ]+)\\.");

    private final OpenApi described = OpenApi.at("/");

    @Test
    void everyAddressTakesTheParametersThatAreDescribed() {
        var program = Program.with(Scope.values());
        for (var operation : described.operations()) {
            var path = operation.example().replaceFirst("[?].*", "");
            var answer = program.get(path + "?nothing=1");
            if (answer.statusCode() != 404) {
                var takes = TAKES.matcher(answer.jsonPath().getString("detail"));
                var known = takes.find() && !takes.group(1).equals("none") ? Arrays.asList(takes.group(1).split(", ")) : List.<String> of();
                assertThat(known).as(operation.path()).containsExactlyInAnyOrderElementsOf(operation.parameters().stream().filter(one -> !one.inPath()).map(Parameter::name).toList());
            }
        }
    }

    @Test
    void anybodyReadsTheDescription() {
        var answer = RestAssured.get("/api/v1/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("openapi")).isEqualTo("3.1.0");
        assertThat(answer.jsonPath().getString("servers[0].url")).startsWith("http");
        assertThat(RestAssured.given().header("If-None-Match", answer.header("ETag")).get("/api/v1/openapi.json").statusCode()).isEqualTo(304);
    }

    @Test
    void thePageForDevelopersHasAllOfIt() {
        var page = RestAssured.get("/developers");

        assertThat(page.statusCode()).isEqualTo(200);
        var html = page.asString();
        described.operations().forEach(one -> assertThat(html).contains("<code>" + one.path() + "</code>", one.example().replace("&", "&amp;")));
        for (var scope : Scope.values()) {
            assertThat(html).contains("<code>" + scope.word() + "</code>");
        }
        for (var kind : Kind.values()) {
            if (kind != Kind.OTHER) {
                assertThat(html).as("where a problem's type leads to").contains("id=\"" + kind.word() + "\"");
            }
        }
    }
}
