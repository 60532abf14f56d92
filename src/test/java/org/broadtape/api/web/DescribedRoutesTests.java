package org.broadtape.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;

import org.broadtape.api.OpenApi;
import org.broadtape.api.OpenApi.Operation;
import org.broadtape.api.keys.Scope;
import org.broadtape.routes.Route;
import org.junit.jupiter.api.Test;

/// The description of the API against the routes of the program.
class DescribedRoutesTests {

    private final OpenApi described = OpenApi.at("/");

    @Test
    void everyAddressIsDescribedAndNoOther() {
        var read = Route.declared().stream().filter(route -> route.startsWith("GET /api/v1/")).map(route -> route.substring(4))
                .filter(path -> !path.startsWith("/api/v1/wire/") && !path.equals("/api/v1/openapi.json")).collect(Collectors.toCollection(TreeSet::new));

        assertThat(described.operations()).extracting(Operation::path).as("paths of org/broadtape/api/openapi.json").containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void whatIsNamedIsThere() {
        var document = described.document();
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
        assertThat(described.operations()).extracting(Operation::scope).allSatisfy(scope -> assertThat(Scope.parse(scope)).isNotNull());
        assertThat(described.operations()).extracting(Operation::example).allSatisfy(example -> assertThat(example).startsWith("/api/v1/"));
    }
}
