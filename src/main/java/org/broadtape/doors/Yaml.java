package org.broadtape.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.broadtape.kernel.Refused;
import org.yaml.snakeyaml.LoaderOptions;

/// YAML from outside, as people write front matter: values only. Tags, anchors and aliases are refused, and so is a name that
/// stands twice. `no`, `on` and dates stay the text that they are.
public final class Yaml {

    private Yaml() {
    }

    public static JsonNode tree(String text, Limits limits) {
        var clean = Charsets.clean(text);
        var reader = new CleanNodes(mapper(limits), limits);
        try (var parser = reader.parser(new StringReader(clean))) {
            plain((YAMLParser) parser);
        } catch (JsonProcessingException e) {
            throw reader.refused("YAML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var parser = reader.parser(new StringReader(clean))) {
            return reader.only(parser);
        } catch (JsonProcessingException e) {
            throw reader.refused("YAML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YAMLMapper mapper(Limits limits) {
        var options = new LoaderOptions();
        options.setCodePointLimit((int) Math.min(limits.bytes(), Integer.MAX_VALUE));
        options.setNestingDepthLimit(limits.depth());
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(true); // refused with their right place when the values are built
        var factory = YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(Json.constraints(limits))
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build();
        return new YAMLMapper(factory);
    }

    private static void plain(YAMLParser parser) throws IOException {
        while (parser.nextToken() != null) {
            var at = parser.currentTokenLocation();
            var place = Words.place(at.getLineNr(), at.getColumnNr());
            if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                throw new Refused("Anchors (&) and aliases (*) are not read. Write the value out, or put it in quotes.", place);
            }
            if (parser.getTypeId() != null) {
                throw new Refused("Tags (!) are not read. Write the value without it, or put it in quotes.", place);
            }
        }
    }
}
