package org.broadtape.articles.body;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Block.Row;

/// Gathers the instruments whose prices stand in blocks.
final class Named {

    private final Set<Listed> found = new LinkedHashSet<>();

    private Named() {
    }

    static Set<Listed> in(List<Block> blocks) {
        var named = new Named();
        blocks.forEach(named::block);
        return named.found;
    }

    private void block(Block block) {
        switch (block) {
            case Block.InstrumentCard card -> found.add(card.listed());
            case Block.Paragraph paragraph -> inlines(paragraph.text());
            case Block.Heading heading -> inlines(heading.text());
            case Block.PullQuote quote -> inlines(quote.text());
            case Block.Table table -> Stream.of(table.head(), table.rows(), table.foot()).flatMap(List::stream).map(Row::cells).flatMap(List::stream).map(Cell::text).forEach(this::inlines);
            case Block.Image image -> inlines(image.caption());
            case Block.Quote _, Block.BulletList _, Block.NumberedList _, Block.Callout _, Block.Gallery _ -> block.children().forEach(this::block);
            case Block.Audio _, Block.Video _, Block.File _, Block.Bookmark _, Block.Button _, Block.Embed _, Block.Code _, Block.Divider _, Block.PreviewMark _, Block.Unknown _ -> {
            }
        }
    }

    private void inlines(List<Inline> inlines) {
        for (var inline : inlines) {
            if (inline instanceof Inline.Price(var listed, var _)) {
                found.add(listed);
            } else if (inline instanceof Inline.Mark mark) {
                inlines(mark.content());
            }
        }
    }
}
