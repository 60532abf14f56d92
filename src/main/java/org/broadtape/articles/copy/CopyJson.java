package org.broadtape.articles.copy;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Opening;
import org.broadtape.articles.body.Body;
import org.broadtape.kernel.Slug;

/// Copy as a revision keeps it: JSON of its fields, with the body as the blocks write it.
public final class CopyJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(words())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CopyJson() {
    }

    public static String write(Copy copy) {
        try {
            return JSON.writeValueAsString(copy);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Copy read(String json) {
        try {
            return JSON.readValue(json, Copy.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SimpleModule words() {
        return new SimpleModule()
                .addSerializer(Slug.class, new AsText<>())
                .addDeserializer(Slug.class, new FromText<>(Slug::new))
                .addSerializer(AccessLevel.class, new AsText<>())
                .addDeserializer(AccessLevel.class, new FromText<>(AccessLevel::parse))
                .addSerializer(Opening.class, new AsText<>())
                .addDeserializer(Opening.class, new FromText<>(Opening::parse))
                .addSerializer(Body.class, new RawBody())
                .addDeserializer(Body.class, new BlocksOfBody());
    }

    private static final class AsText<T> extends JsonSerializer<T> {

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class FromText<T> extends JsonDeserializer<T> {

        private final java.util.function.Function<String, T> parse;

        FromText(java.util.function.Function<String, T> parse) {
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parse.apply(json.getText());
        }
    }

    private static final class RawBody extends JsonSerializer<Body> {

        @Override
        public void serialize(Body body, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeRawValue(body.toJson());
        }
    }

    private static final class BlocksOfBody extends JsonDeserializer<Body> {

        @Override
        public Body deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Body.fromJson(json.readValueAsTree().toString());
        }
    }
}
