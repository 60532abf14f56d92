package org.broadtape.articles.body.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.BodyJsonTests;
import org.broadtape.articles.body.Corpus;
import org.broadtape.articles.body.Picture;
import org.broadtape.articles.body.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What goes out as ninjs, against the whole JSON schema of ninjs 3.1.
@Tag("corpus")
class NinjsSchemaTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pictures EVERY = _ -> Optional.of(new Picture("7f", 1600, 900, List.of(320, 640)));

    private JsonSchema schema;

    @BeforeEach
    void schemas() throws IOException {
        var places = Files.readString(Corpus.path("wire/ninjs/test_suite/GeoJSON-schema.json"));
        schema = JsonSchemaFactory.getInstance(VersionFlag.V202012, factory -> factory.schemaLoaders(loaders -> loaders.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", places))))
                .getSchema(SchemaLocation.of("http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"), JSON.readTree(Files.readString(Corpus.path("wire/ninjs/specification/ninjs-schema_3.1.json"))));
    }

    private List<String> objections(Object item) {
        return schema.validate(JSON.valueToTree(item)).stream().map(Object::toString).toList();
    }

    private static Map<String, Object> item(Body body) {
        return Map.of("uri", "urn:x:1", "standard", Map.of("name", "ninjs", "version", "3.1"), "type", "text", "bodies", NinjsBodies.of(body, EVERY, "https://paper.example"));
    }

    @Test
    void everyBodyIsAsTheSchemaWants() {
        assertThat(objections(item(BodyJsonTests.ONE_OF_EACH))).isEmpty();
        assertThat(objections(item(Body.EMPTY))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotName() {
        assertThat(objections(Map.of("type", "text"))).isNotEmpty();
        assertThat(objections(Map.of("uri", "urn:x:1", "body_html", "x"))).isNotEmpty();
        assertThat(objections(Map.of("uri", "urn:x:1", "bodies", List.of(Map.of("value", 1))))).isNotEmpty();
    }
}
