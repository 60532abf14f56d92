package org.broadtape.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.broadtape.api.OpenApi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import io.restassured.response.Response;

/// Holds every answer that a test gets to the description of the API: its status, its type, and each of its fields.
final class Described {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode DOCUMENT = strict(OpenApi.at("/").document());
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private Described() {
    }

    /// What a program reads as it is, a test reads strictly: a field that is not described is an error. Of blocks the type alone is described.
    private static ObjectNode strict(ObjectNode document) {
        document.path("components").path("schemas").forEach(Described::close);
        return document;
    }

    private static void close(JsonNode schema) {
        var properties = schema.path("properties");
        if (properties.isObject() && !(properties.size() == 1 && properties.has("type"))) {
            ((ObjectNode) schema).put("additionalProperties", false);
            properties.forEach(Described::close);
        }
        if (schema.has("items")) {
            close(schema.path("items"));
        }
    }

    static void hold(String path, Response answer) {
        var operation = operation(path.replaceFirst("[?].*", ""));
        var status = answer.statusCode();
        if (operation.isEmpty() || status == 405 || status == 406) {
            return;
        }
        var described = operation.get().path("responses").path(Integer.toString(status));
        assertThat(described.isMissingNode()).as("%s answers %d, which its description does not know", path, status).isFalse();
        var response = described.has("$ref") ? DOCUMENT.at(described.path("$ref").asText().substring(1)) : described;
        response.path("content").forEachEntry((type, content) -> {
            assertThat(answer.contentType()).startsWith(type);
            assertThat(schema(content.at("/schema/$ref").asText()).validate(tree(answer.asString()))).as("%s: %s", path, answer.asString()).isEmpty();
        });
    }

    private static Optional<JsonNode> operation(String path) {
        var paths = DOCUMENT.path("paths");
        if (paths.has(path)) {
            return Optional.of(paths.path(path).path("get"));
        }
        for (var names = paths.fieldNames(); names.hasNext();) {
            var template = names.next();
            if (template.contains("{") && path.matches(template.replaceAll("\\{[a-z]+}", "[^/]+"))) {
                return Optional.of(paths.path(template).path("get"));
            }
        }
        return Optional.empty();
    }

    private static JsonSchema schema(String ref) {
        return SCHEMAS.computeIfAbsent(ref, name -> {
            var whole = JSON.createObjectNode().put("$ref", name);
            whole.set("components", DOCUMENT.path("components"));
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
        });
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException none) {
            throw new AssertionError("no JSON: " + text, none);
        }
    }
}
