package org.broadtape.articles.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block.Item;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Block.Table;
import org.broadtape.articles.body.InlineJson.NotUnderstood;

/// JSON to blocks. A block that is not understood, by its type or by what is in it, is kept whole as `Unknown`.
final class BlockReading {

    private final JsonNode node;
    private final int depth;

    private BlockReading(JsonNode node, int depth) {
        this.node = node;
        this.depth = depth;
    }

    static List<Block> blocks(JsonNode nodes, int depth) {
        if (depth > Body.DEEPEST) {
            throw new NotUnderstood();
        }
        var blocks = new ArrayList<Block>(nodes.size());
        nodes.forEach(node -> blocks.add(block(node, depth)));
        return blocks;
    }

    private static Block block(JsonNode node, int depth) {
        try {
            return new BlockReading(node, depth).block();
        } catch (IllegalArgumentException _) {
            return unknown(node);
        }
    }

    static Block unknown(JsonNode node) {
        return new Block.Unknown(node.toString(), Characters.clean(words(node)));
    }

    private Block block() {
        return switch (node.path("type").asText()) {
            case "paragraph" -> new Block.Paragraph(text("text"));
            case "heading" -> new Block.Heading(node.path("level").asInt(2), text("text"));
            case "bullet-list" -> new Block.BulletList(items());
            case "numbered-list" -> new Block.NumberedList(node.path("start").asInt(1), items());
            case "quote" -> new Block.Quote(blocks(node.path("blocks"), depth + 1), text("source"));
            case "pull-quote" -> new Block.PullQuote(text("text"), text("source"));
            case "image" -> image();
            case "gallery" -> new Block.Gallery(images(), text("caption"));
            case "audio" -> new Block.Audio(string("ref"), text("caption"));
            case "video" -> new Block.Video(string("ref"), string("poster"), text("caption"));
            case "file" -> new Block.File(string("ref"), string("name"));
            case "bookmark" -> new Block.Bookmark(string("href"), string("title"), string("description"), string("from"));
            case "button" -> new Block.Button(string("href"), string("label"));
            case "table" -> new Table(text("caption"), rows("head"), rows("rows"), rows("foot"));
            case "embed" -> new Block.Embed(string("provider"), string("href"), text("caption"));
            case "callout" -> new Block.Callout(blocks(node.path("blocks"), depth + 1));
            case "code" -> new Block.Code(string("text"), string("language"));
            case "divider" -> new Block.Divider();
            case "preview-mark" -> new Block.PreviewMark();
            case "instrument-card" -> new Block.InstrumentCard(new Listed(string("market"), string("symbol")), text("text"));
            default -> throw new NotUnderstood();
        };
    }

    private Image image() {
        return new Image(string("ref"), string("alt"), text("caption"), string("credit"));
    }

    private List<Inline> text(String name) {
        return InlineJson.read(node.path(name), 1);
    }

    private String string(String name) {
        return Characters.clean(node.path(name).asText(""));
    }

    private List<Item> items() {
        var items = new ArrayList<Item>();
        node.path("items").forEach(item -> items.add(new Item(blocks(item, depth + 1))));
        return items;
    }

    private List<Image> images() {
        var images = new ArrayList<Image>();
        node.path("images").forEach(image -> images.add(new BlockReading(image, depth).image()));
        return images;
    }

    private List<Row> rows(String name) {
        var rows = new ArrayList<Row>();
        node.path(name).forEach(row -> {
            var cells = new ArrayList<Cell>();
            row.forEach(cell -> cells.add(new BlockReading(cell, depth).cell()));
            rows.add(new Row(cells));
        });
        return rows;
    }

    private Cell cell() {
        return new Cell(text("text"), node.path("header").asBoolean(), node.path("columns").asInt(1), node.path("rows").asInt(1), align());
    }

    private Align align() {
        return switch (string("align").toUpperCase(Locale.ROOT)) {
            case "START" -> Align.START;
            case "CENTER" -> Align.CENTER;
            case "END" -> Align.END;
            default -> Align.AUTO;
        };
    }

    /// The words in something unknown: what is named text holds words in every block there is.
    private static String words(JsonNode node) {
        return node.findValues("text").stream().map(BlockReading::flat).collect(Collectors.joining(" ")).strip();
    }

    private static String flat(JsonNode text) {
        if (text.isTextual()) {
            return text.textValue();
        }
        return (text.isArray() ? text : text.path("content")).valueStream().map(BlockReading::flat).collect(Collectors.joining());
    }
}
