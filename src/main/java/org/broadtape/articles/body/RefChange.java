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

/// Exchanges the references of files wherever they lie.
final class RefChange {

    private RefChange() {
    }

    static List<Block> of(List<Block> blocks, UnaryOperator<String> change) {
        return blocks.stream().map(block -> of(block, change)).toList();
    }

    private static Block of(Block block, UnaryOperator<String> change) {
        return switch (block) {
            case Image image -> image(image, change);
            case Block.Audio audio -> new Block.Audio(change.apply(audio.ref()), audio.caption());
            case Block.Video video -> new Block.Video(change.apply(video.ref()), change.apply(video.poster()), video.caption());
            case Block.File file -> new Block.File(change.apply(file.ref()), file.name());
            case Gallery gallery -> new Gallery(gallery.images().stream().map(image -> image(image, change)).toList(), gallery.caption());
            case BulletList list -> new BulletList(items(list.items(), change));
            case NumberedList list -> new NumberedList(list.start(), items(list.items(), change));
            case Quote quote -> new Quote(of(quote.blocks(), change), quote.source());
            case Callout callout -> new Callout(of(callout.blocks(), change));
            case Block.Paragraph _, Block.Heading _, Block.PullQuote _, Block.Bookmark _, Block.Button _, Block.Table _, Block.Embed _,
                    Block.Code _, Block.Divider _, Block.PreviewMark _, Block.InstrumentCard _, Block.Unknown _ -> block;
        };
    }

    private static Image image(Image image, UnaryOperator<String> change) {
        return image.withRef(change.apply(image.ref()));
    }

    private static List<Item> items(List<Item> items, UnaryOperator<String> change) {
        return items.stream().map(item -> new Item(of(item.blocks(), change))).toList();
    }
}
