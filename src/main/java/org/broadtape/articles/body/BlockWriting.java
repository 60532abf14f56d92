package org.broadtape.articles.body;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block.Item;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Block.Table;

/// Blocks to JSON. What is empty or the usual is left out.
final class BlockWriting {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode node;

    private BlockWriting(String type) {
        node = NODES.objectNode().put("type", type);
    }

    static JsonNode node(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> of("paragraph").text("text", paragraph.text()).node;
            case Block.Heading heading -> of("heading").number("level", heading.level(), 0).text("text", heading.text()).node;
            case Block.BulletList list -> of("bullet-list").with("items", items(list.items())).node;
            case Block.NumberedList list -> of("numbered-list").number("start", list.start(), 1).with("items", items(list.items())).node;
            case Block.Quote quote -> of("quote").with("blocks", blocks(quote.blocks())).text("source", quote.source()).node;
            case Block.PullQuote quote -> of("pull-quote").text("text", quote.text()).text("source", quote.source()).node;
            case Image image -> image(image);
            case Block.Gallery gallery -> of("gallery").with("images", images(gallery.images())).text("caption", gallery.caption()).node;
            case Block.Audio audio -> of("audio").string("ref", audio.ref()).text("caption", audio.caption()).node;
            case Block.Video video -> of("video").string("ref", video.ref()).string("poster", video.poster()).text("caption", video.caption()).node;
            case Block.File file -> of("file").string("ref", file.ref()).string("name", file.name()).node;
            case Block.Bookmark card -> of("bookmark").string("href", card.href()).string("title", card.title())
                    .string("description", card.description()).string("from", card.from()).node;
            case Block.Button button -> of("button").string("href", button.href()).string("label", button.label()).node;
            case Table table -> of("table").text("caption", table.caption()).with("head", rows(table.head())).with("rows", rows(table.rows()))
                    .with("foot", rows(table.foot())).node;
            case Block.Embed embed -> of("embed").string("provider", embed.provider()).string("href", embed.href()).text("caption", embed.caption()).node;
            case Block.Callout callout -> of("callout").with("blocks", blocks(callout.blocks())).node;
            case Block.Code code -> of("code").string("text", code.text()).string("language", code.language()).node;
            case Block.Divider _ -> of("divider").node;
            case Block.PreviewMark _ -> of("preview-mark").node;
            case Block.InstrumentCard card -> of("instrument-card").string("symbol", card.listed().symbol()).string("market", card.listed().market())
                    .text("text", card.text()).node;
            case Block.Unknown unknown -> BodyJson.tree(unknown.json());
        };
    }

    private static JsonNode image(Image image) {
        return of("image").string("ref", image.ref()).string("alt", image.alt()).text("caption", image.caption()).string("credit", image.credit()).node;
    }

    private static BlockWriting of(String type) {
        return new BlockWriting(type);
    }

    private BlockWriting string(String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
        return this;
    }

    private BlockWriting number(String name, int value, int usual) {
        if (value != usual) {
            node.put(name, value);
        }
        return this;
    }

    private BlockWriting text(String name, List<Inline> inlines) {
        return with(name, InlineJson.write(inlines));
    }

    private BlockWriting with(String name, ArrayNode values) {
        if (!values.isEmpty()) {
            node.set(name, values);
        }
        return this;
    }

    private static ArrayNode blocks(List<Block> blocks) {
        var array = NODES.arrayNode(blocks.size());
        blocks.forEach(block -> array.add(node(block)));
        return array;
    }

    private static ArrayNode items(List<Item> items) {
        var array = NODES.arrayNode(items.size());
        items.forEach(item -> array.add(blocks(item.blocks())));
        return array;
    }

    private static ArrayNode images(List<Image> images) {
        var array = NODES.arrayNode(images.size());
        images.forEach(image -> array.add(image(image)));
        return array;
    }

    private static ArrayNode rows(List<Row> rows) {
        var array = NODES.arrayNode(rows.size());
        rows.forEach(row -> {
            var cells = array.addArray();
            row.cells().forEach(cell -> cells.add(cell(cell)));
        });
        return array;
    }

    private static ObjectNode cell(Cell cell) {
        var node = NODES.objectNode();
        node.set("text", InlineJson.write(cell.text()));
        if (cell.header()) {
            node.put("header", true);
        }
        if (cell.columns() > 1) {
            node.put("columns", cell.columns());
        }
        if (cell.rows() > 1) {
            node.put("rows", cell.rows());
        }
        if (cell.align() != Align.AUTO) {
            node.put("align", cell.align().name().toLowerCase(Locale.ROOT));
        }
        return node;
    }
}
