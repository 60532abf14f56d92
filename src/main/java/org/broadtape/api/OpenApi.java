package org.broadtape.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The description of the API (OpenAPI 3.1): `openapi.json` beside this class, written by hand and held to the routes and the answers by tests.
public final class OpenApi {

    private static final String PARAMETERS = "parameters";

    private final ObjectNode document;

    private OpenApi(ObjectNode document) {
        this.document = document;
    }

    /// As it is served at that address.
    public static OpenApi at(String site) {
        try (var file = OpenApi.class.getResourceAsStream("openapi.json")) {
            var document = (ObjectNode) new ObjectMapper().readTree(file);
            document.withArray("servers").removeAll().addObject().put("url", site);
            return new OpenApi(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public ObjectNode document() {
        return document;
    }

    /// An address with what it takes.
    ///
    /// @param example an address of its shape, filters and all
    public record Operation(String path, String summary, String scope, List<Parameter> parameters, String example) {
    }

    /// What an address can be told.
    ///
    /// @param words its words, where it has no others; empty where it has any
    public record Parameter(String name, boolean inPath, String description, List<String> words) {
    }

    /// In the order of the document.
    public List<Operation> operations() {
        var all = new ArrayList<Operation>();
        document.path("paths").forEachEntry((path, item) -> all.add(operation(path, item.path("get"))));
        return all;
    }

    private Operation operation(String path, JsonNode get) {
        var parameters = new ArrayList<Parameter>();
        get.path(PARAMETERS).forEach(one -> {
            var parameter = resolved(one);
            if (!parameter.path("in").asText().equals("header")) {
                parameters.add(parameter(parameter));
            }
        });
        return new Operation(path, get.path("summary").asText(), get.at("/security/0/key/0").asText(), parameters, get.path("x-example").asText());
    }

    private static Parameter parameter(JsonNode parameter) {
        var words = new ArrayList<String>();
        parameter.at("/schema/enum").forEach(word -> words.add(word.asText()));
        return new Parameter(parameter.path("name").asText(), parameter.path("in").asText().equals("path"), parameter.path("description").asText(), words);
    }

    private JsonNode resolved(JsonNode one) {
        return one.has("$ref") ? document.at(one.path("$ref").asText().substring(1)) : one;
    }
}
