package org.broadtape.articles.body;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// The stored shape of a body: `{"version": 1, "blocks": [{"type": "paragraph", "text": ["Words"]}]}`; see decision 0004.
final class BodyJson {

    private static final int LONGEST = 32_000_000;

    /// Keeps numbers as they are written, so that what is not understood is written back with the same meaning.
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8 * Body.DEEPEST).maxDocumentLength(LONGEST).build()).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private BodyJson() {
    }

    static Body read(String json) {
        var root = tree(json);
        if (!(root.path("blocks").isArray() && root.path("version").isInt())) {
            throw new IllegalArgumentException("This is not a body: it needs a version and blocks.");
        }
        var version = root.path("version").intValue();
        var blocks = blocks(root.path("blocks"));
        var body = new Body(version, version > Body.VERSION ? whole(root.path("blocks"), blocks) : blocks);
        if (body.all().limit(Body.MOST_BLOCKS + 1L).count() > Body.MOST_BLOCKS) {
            throw new IllegalArgumentException("This body has more than " + Body.MOST_BLOCKS + " blocks.");
        }
        return body;
    }

    private static List<Block> blocks(JsonNode nodes) {
        return BlockReading.blocks(nodes, 1);
    }

    /// Of a later version also those blocks are kept as they came that this one would write back otherwise: they have something that it does
    /// not know.
    private static List<Block> whole(JsonNode nodes, List<Block> blocks) {
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> BlockWriting.node(blocks.get(i)).equals(nodes.get(i)) ? blocks.get(i) : BlockReading.unknown(nodes.get(i))).toList();
    }

    static String write(Body body) {
        var root = MAPPER.createObjectNode();
        root.put("version", body.version());
        var blocks = root.putArray("blocks");
        body.blocks().forEach(block -> blocks.add(BlockWriting.node(block)));
        return root.toString();
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This body is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
