package org.broadtape.articles.body.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/// Reads figures: whatever is in them is read as always, and then takes the caption where it can.
final class Figures {

    private static final Set<String> CAPTIONS = Set.of("wp-caption-text", "gallery-caption", "blocks-gallery-caption");
    private static final Set<String> CREDITS = Set.of("credit", "image-credit", "photo-credit", "source");
    private static final int LONGEST_CREDIT = 120;

    private final BlockWalk walk;
    private final List<Block> others = new ArrayList<>();

    Figures(BlockWalk walk) {
        this.walk = walk;
    }

    private record Caption(List<Inline> text, String credit) {

        boolean isEmpty() {
            return text.isEmpty() && credit.isEmpty();
        }

        List<Inline> whole() {
            return credit.isEmpty() ? text : join(text, Inline.of(credit));
        }
    }

    void figure(Element figure) {
        walk.flush();
        var bookmark = figure.selectFirst("a.kg-bookmark-container");
        if (bookmark != null) {
            new Links(walk).bookmark(bookmark);
        }
        renditions(figure);
        var caption = caption(figure);
        var blocks = unrolled(walk.inside(figure));
        walk.addAll(HtmlElements.gallery(figure) ? gallery(blocks, caption) : captioned(blocks, caption));
        walk.addAll(others);
    }

    /// NITF names the same picture in several sizes: the largest stands for them.
    private void renditions(Element figure) {
        var all = figure.select("media-reference");
        var best = all.stream().max(Comparator.comparingInt(each -> HtmlElements.number(each, "width").orElse(0)));
        all.stream().filter(each -> !each.equals(best.get())).forEach(each -> each.removeAttr("source"));
    }

    private Caption caption(Element figure) {
        var text = new ArrayList<Inline>();
        var credit = new StringBuilder();
        for (var producer : own(figure, each -> each.nameIs("media-producer"))) {
            credit.append(credit.isEmpty() ? "" : ", ").append(walk.source.words(producer));
            walk.source.done(producer);
        }
        for (var each : own(figure, Figures::isCaption)) {
            credit(each).ifPresent(words -> credit.append(credit.isEmpty() ? "" : ", ").append(words));
            var run = walk.run(each, others::add);
            walk.source.done(each);
            text = new ArrayList<>(join(text, run));
        }
        return credit.isEmpty() ? split(text) : new Caption(text, credit.toString());
    }

    /// The outermost elements of a kind that belong to this figure and to none inside it, and that nobody has read yet.
    private List<Element> own(Element figure, Predicate<Element> kind) {
        var own = new ArrayList<Element>();
        NodeTraversor.filter((node, _) -> {
            if (!(node instanceof Element element) || element.equals(figure)) {
                return FilterResult.CONTINUE;
            }
            if (!walk.source.isDone(element) && kind.test(element)) {
                own.add(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            return walk.source.isDone(element) || element.is("figure, media, .wp-caption, form, [hidden]") ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        }, figure);
        return own;
    }

    private static boolean isCaption(Element element) {
        return element.nameIs("figcaption") || element.nameIs("media-caption") || HtmlElements.any(element, CAPTIONS);
    }

    private Optional<String> credit(Element caption) {
        return caption.children().stream().filter(each -> each.nameIs("small") || HtmlElements.any(each, CREDITS)).reduce((_, last) -> last).map(each -> {
            var words = walk.source.words(each);
            walk.source.done(each);
            return words;
        }).filter(words -> !words.isEmpty());
    }

    /// "The harbour | Bruno": what stands behind the last bar is the credit.
    private static Caption split(List<Inline> text) {
        if (text.isEmpty() || !(text.getLast() instanceof Inline.Text last)) {
            return new Caption(text, "");
        }
        var bar = last.text().lastIndexOf('|');
        var credit = last.text().substring(bar + 1).strip();
        if (bar < 0 || credit.isEmpty() || credit.length() > LONGEST_CREDIT) {
            return new Caption(text, "");
        }
        var rest = new ArrayList<>(text.subList(0, text.size() - 1));
        rest.addAll(Inline.of(last.text().substring(0, bar).stripTrailing()));
        return new Caption(rest, credit);
    }

    /// Lists and paragraphs around nothing but pictures are dissolved.
    private static List<Block> unrolled(List<Block> blocks) {
        var flat = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Block.BulletList list && list.children().stream().allMatch(Image.class::isInstance)) {
                flat.addAll(list.children());
            } else {
                flat.add(block);
            }
        }
        return flat;
    }

    private static List<Block> gallery(List<Block> blocks, Caption caption) {
        var images = new ArrayList<Image>();
        var rest = new ArrayList<Block>();
        for (var block : blocks) {
            switch (block) {
                case Image image -> images.add(image);
                case Block.Gallery gallery -> {
                    images.addAll(gallery.images());
                    rest.addAll(paragraph(gallery.caption()));
                }
                default -> rest.add(block);
            }
        }
        if (images.isEmpty()) {
            return captioned(blocks, caption);
        }
        rest.addFirst(new Block.Gallery(images, caption.whole()));
        return rest;
    }

    private static List<Block> captioned(List<Block> blocks, Caption caption) {
        if (blocks.size() > 1 && blocks.stream().allMatch(Image.class::isInstance)) {
            return gallery(blocks, caption);
        }
        if (caption.isEmpty()) {
            return blocks;
        }
        var one = blocks.size() == 1 ? captioned(blocks.getFirst(), caption) : Optional.<Block>empty();
        if (one.isPresent()) {
            return List.of(one.get());
        }
        var more = new ArrayList<>(blocks);
        more.addAll(paragraph(caption.whole()));
        return more;
    }

    private static Optional<Block> captioned(Block block, Caption caption) {
        return Optional.ofNullable(switch (block) {
            case Image image when image.caption().isEmpty() -> new Image(image.ref(), image.alt(), caption.text(), caption.credit());
            case Block.Table table when table.caption().isEmpty() -> new Block.Table(caption.whole(), table.head(), table.rows(), table.foot());
            case Block.Embed embed when embed.caption().isEmpty() -> new Block.Embed(embed.provider(), embed.href(), caption.whole());
            case Block.Audio audio when audio.caption().isEmpty() -> new Block.Audio(audio.ref(), caption.whole());
            case Block.Video video when video.caption().isEmpty() -> new Block.Video(video.ref(), video.poster(), caption.whole());
            case Block.Gallery gallery when gallery.caption().isEmpty() -> new Block.Gallery(gallery.images(), caption.whole());
            default -> null;
        });
    }

    private static List<Block> paragraph(List<Inline> text) {
        return text.isEmpty() ? List.of() : List.of(new Block.Paragraph(text));
    }

    private static List<Inline> join(List<Inline> first, List<Inline> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        var joined = new ArrayList<>(first);
        joined.add(new Inline.Text(" "));
        joined.addAll(second);
        return joined;
    }
}
