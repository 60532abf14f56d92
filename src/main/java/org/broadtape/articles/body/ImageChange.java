package org.broadtape.articles.body;

import java.util.List;
import java.util.function.UnaryOperator;

import org.broadtape.articles.body.Block.BulletList;
import org.broadtape.articles.body.Block.Callout;
import org.broadtape.articles.body.Block.Gallery;
import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block.Item;
import org.broadtape.articles.body.Block.NumberedList;
import org.broadtape.articles.body.Block.Quote;

/// Exchanges images wherever they lie.
final class ImageChange {

    private ImageChange() {
    }

    static List<Block> of(List<Block> blocks, UnaryOperator<Image> change) {
        return blocks.stream().map(block -> of(block, change)).toList();
    }

    private static Block of(Block block, UnaryOperator<Image> change) {
        return switch (block) {
            case Image image -> change.apply(image);
            case Gallery gallery -> new Gallery(gallery.images().stream().map(change).toList(), gallery.caption());
            case BulletList list -> new BulletList(items(list.items(), change));
            case NumberedList list -> new NumberedList(list.start(), items(list.items(), change));
            case Quote quote -> new Quote(of(quote.blocks(), change), quote.source());
            case Callout callout -> new Callout(of(callout.blocks(), change));
            case Block.Paragraph _, Block.Heading _, Block.PullQuote _, Block.Audio _, Block.Video _, Block.File _, Block.Bookmark _, Block.Button _,
                    Block.Table _, Block.Embed _, Block.Code _, Block.Divider _, Block.PreviewMark _, Block.InstrumentCard _, Block.Unknown _ -> block;
        };
    }

    private static List<Item> items(List<Item> items, UnaryOperator<Image> change) {
        return items.stream().map(item -> new Item(of(item.blocks(), change))).toList();
    }
}
