package org.broadtape.articles.body;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.broadtape.articles.body.Block.Image;
import org.broadtape.articles.body.Block.Paragraph;
import org.broadtape.articles.body.Block.PreviewMark;

/// The text of an article: blocks in the order in which they are read. `version` is that of the stored shape.
public record Body(int version, List<Block> blocks) {

    /// The version that this program writes.
    public static final int VERSION = 1;

    public static final Body EMPTY = of();

    /// More blocks than this, those inside others counted, are no article.
    public static final int MOST_BLOCKS = 50_000;

    /// How deep blocks may lie in each other, and marks in each other.
    public static final int DEEPEST = 16;

    private static final int PREVIEW_WORDS = 60;

    public Body {
        blocks = List.copyOf(blocks);
    }

    public static Body of(Block... blocks) {
        return new Body(VERSION, List.of(blocks));
    }

    public static Body of(List<Block> blocks) {
        return new Body(VERSION, blocks);
    }

    /// Plain text: a paragraph for what stands between empty lines, the ends of its lines being spaces.
    public static Body ofText(String text) {
        return of(Stream.of(text.split("\\R[ \\t]*(?:\\R[ \\t]*)+")).map(String::strip).filter(part -> !part.isEmpty())
                .map(part -> (Block) Paragraph.of(part.replaceAll("\\s*\\R\\s*", " "))).toList());
    }

    /// Reads what `toJson` wrote, now or in a later version of the program.
    ///
    /// @throws IllegalArgumentException with a sentence, where it is not JSON of that shape or breaks a limit
    public static Body fromJson(String json) {
        return BodyJson.read(json);
    }

    public String toJson() {
        return BodyJson.write(this);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /// Every block, those inside others too, in reading order.
    public Stream<Block> all() {
        return all(blocks);
    }

    private static Stream<Block> all(List<Block> blocks) {
        return blocks.stream().flatMap(block -> Stream.concat(Stream.of(block), all(block.children())));
    }

    /// The images, those of galleries too.
    public List<Image> images() {
        return all().filter(Image.class::isInstance).map(Image.class::cast).toList();
    }

    /// The references of all files that it shows, in reading order: pictures, those that stand for films, sounds, films, documents.
    public Set<String> refs() {
        var refs = new LinkedHashSet<String>();
        withRefs(ref -> {
            refs.add(ref);
            return ref;
        });
        return refs;
    }

    /// The instruments whose prices stand in it, in sentences and on cards, each once.
    public Set<Listed> listed() {
        return Named.in(blocks);
    }

    /// The same body with every reference of a file as `change` makes it; empty ones stay, and it is called in reading order.
    public Body withRefs(UnaryOperator<String> change) {
        return new Body(version, RefChange.of(blocks, ref -> ref.isEmpty() ? ref : change.apply(ref)));
    }

    /// The same body with a paragraph of its text in the place of each block that this program does not understand: nobody knows what else lies in it.
    public Body understood() {
        return new Body(version, Understood.of(blocks));
    }

    /// All words without any markup, a line for each run that stands on its own. What search indexes.
    public String text() {
        var text = new StringBuilder();
        eachText(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /// Calls `out` with each run of text that stands on its own, in reading order.
    public void eachText(Consumer<String> out) {
        BlockText.of(blocks, out);
    }

    /// How many words there are; a letter of a script that is written without spaces counts as one.
    public int words() {
        var count = new int[1];
        eachText(line -> count[0] += Words.count(line));
        return count[0];
    }

    /// The words of the first paragraph; empty where there is none.
    public String firstParagraph() {
        return all().filter(Paragraph.class::isInstance).map(block -> Inline.text(((Paragraph) block).text())).filter(text -> !text.isBlank())
                .findFirst().orElse("");
    }

    public boolean hasPreviewMark() {
        return blocks.stream().anyMatch(PreviewMark.class::isInstance);
    }

    /// What a reader may see who may not see the whole: the blocks before the mark; without one, the first paragraph, cut after
    /// about 60 words.
    public Body preview() {
        if (hasPreviewMark()) {
            return new Body(version, blocks.stream().takeWhile(block -> !(block instanceof PreviewMark)).toList());
        }
        var text = firstParagraph();
        return text.isEmpty() ? new Body(version, List.of()) : new Body(version, List.of(Paragraph.of(Words.cut(text, PREVIEW_WORDS))));
    }

    /// The same body without the mark, as it is shown to whoever sees the whole.
    public Body withoutPreviewMark() {
        return new Body(version, blocks.stream().filter(block -> !(block instanceof PreviewMark)).toList());
    }
}
