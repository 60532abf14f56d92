package org.broadtape.articles.body;

import java.util.List;

import org.broadtape.articles.body.Block.BulletList;
import org.broadtape.articles.body.Block.Callout;
import org.broadtape.articles.body.Block.Item;
import org.broadtape.articles.body.Block.NumberedList;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.Quote;

/// Puts a paragraph of its text in the place of each block that is not understood, wherever it lies.
final class Understood {

    private Understood() {
    }

    static List<Block> of(List<Block> blocks) {
        return blocks.stream().map(Understood::of).toList();
    }

    private static Block of(Block block) {
        return switch (block) {
            case Block.Unknown unknown -> Paragraph.of(unknown.text());
            case BulletList list -> new BulletList(items(list.items()));
            case NumberedList list -> new NumberedList(list.start(), items(list.items()));
            case Quote quote -> new Quote(of(quote.blocks()), quote.source());
            case Callout callout -> new Callout(of(callout.blocks()));
            case Paragraph _, Block.Heading _, Block.PullQuote _, Block.Image _, Block.Gallery _, Block.Audio _, Block.Video _, Block.File _, Block.Bookmark _, Block.Button _, Block.Table _,
                    Block.Embed _, Block.Code _, Block.Divider _, Block.PreviewMark _, Block.InstrumentCard _ -> block;
        };
    }

    private static List<Item> items(List<Item> items) {
        return items.stream().map(item -> new Item(of(item.blocks()))).toList();
    }
}
