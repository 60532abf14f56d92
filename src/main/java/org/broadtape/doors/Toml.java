package org.broadtape.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.broadtape.kernel.Refused;

/// TOML from outside: settings, contracts, front matter.
public final class Toml {

    private Toml() {
    }

    public static JsonNode tree(String text, Limits limits) {
        if (text.length() > limits.bytes()) {
            throw new Refused("It is larger than " + Words.bytes(limits.bytes()) + ", the most that is read here.");
        }
        var factory = TomlFactory.builder().streamReadConstraints(Json.constraints(limits)).build();
        var reader = new CleanNodes(new TomlMapper(factory), limits);
        if (text.isBlank()) {
            return reader.nothing();
        }
        try (var parser = reader.parser(new StringReader(Charsets.clean(text)))) {
            return reader.only(parser);
        } catch (JsonProcessingException e) {
            throw reader.refused("TOML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
