package org.broadtape.articles.body;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Block.Table;

/// The text of blocks in reading order, one string for each run that stands on its own (paragraph, caption, cell).
final class BlockText {

    private final Consumer<String> out;

    private BlockText(Consumer<String> out) {
        this.out = out;
    }

    static void of(List<Block> blocks, Consumer<String> out) {
        var text = new BlockText(out);
        blocks.forEach(text::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> inlines(paragraph.text());
            case Block.Heading heading -> inlines(heading.text());
            case Block.Quote quote -> {
                quote.blocks().forEach(this::block);
                inlines(quote.source());
            }
            case Block.PullQuote quote -> {
                inlines(quote.text());
                inlines(quote.source());
            }
            case Block.BulletList _, Block.NumberedList _, Block.Callout _ -> block.children().forEach(this::block);
            case Block.Image image -> {
                inlines(image.caption());
                string(image.credit());
            }
            case Block.Gallery gallery -> {
                gallery.images().forEach(this::block);
                inlines(gallery.caption());
            }
            case Block.Audio audio -> inlines(audio.caption());
            case Block.Video video -> inlines(video.caption());
            case Block.File file -> string(file.name());
            case Block.Bookmark bookmark -> {
                string(bookmark.title());
                string(bookmark.description());
                string(bookmark.from());
            }
            case Block.Button button -> string(button.label());
            case Table table -> table(table);
            case Block.Embed embed -> inlines(embed.caption());
            case Block.Code code -> string(code.text());
            case Block.Unknown unknown -> string(unknown.text());
            case Block.InstrumentCard card -> inlines(card.text());
            case Block.Divider _, Block.PreviewMark _ -> {
            }
        }
    }

    private void table(Table table) {
        inlines(table.caption());
        Stream.of(table.head(), table.rows(), table.foot()).flatMap(List::stream).map(Row::cells).flatMap(List::stream)
                .forEach(cell -> inlines(cell.text()));
    }

    private void inlines(List<Inline> inlines) {
        string(Inline.text(inlines));
    }

    private void string(String text) {
        if (!text.isBlank()) {
            out.accept(text);
        }
    }
}
