package org.broadtape.articles.body;

import java.util.List;

/// One piece of a body. Strings that are not there are empty; an address that `Address` refuses can't be put into a block.
///
/// A `ref` names a file: as long as an import has not stored it the address as written, afterwards `sha256:<hex>`.
public sealed interface Block {

    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }

        public static Paragraph of(String text) {
            return new Paragraph(Inline.of(text));
        }
    }

    /// A subhead; `level` is 2, 3 or 4, below the headline of the article.
    record Heading(int level, List<Inline> text) implements Block {
        public Heading {
            level = Math.clamp(level, 2, 4);
            text = List.copyOf(text);
        }
    }

    record BulletList(List<Item> items) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }
    }

    record NumberedList(int start, List<Item> items) implements Block {
        public NumberedList {
            items = List.copyOf(items);
        }
    }

    /// One point of a list: mostly one paragraph, perhaps with a list below it.
    record Item(List<Block> blocks) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    /// Words of somebody else, as part of the text.
    record Quote(List<Block> blocks, List<Inline> source) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
            source = List.copyOf(source);
        }
    }

    /// A sentence of the article set large, as an ornament.
    record PullQuote(List<Inline> text, List<Inline> source) implements Block {
        public PullQuote {
            text = List.copyOf(text);
            source = List.copyOf(source);
        }
    }

    record Image(String ref, String alt, List<Inline> caption, String credit) implements Block {
        public Image {
            ref = Address.file(ref);
            alt = Characters.clean(alt);
            caption = List.copyOf(caption);
            credit = Characters.clean(credit);
        }

        public Image withRef(String other) {
            return new Image(other, alt, caption, credit);
        }
    }

    record Gallery(List<Image> images, List<Inline> caption) implements Block {
        public Gallery {
            images = List.copyOf(images);
            caption = List.copyOf(caption);
        }
    }

    record Audio(String ref, List<Inline> caption) implements Block {
        public Audio {
            ref = Address.file(ref);
            caption = List.copyOf(caption);
        }
    }

    /// `poster` is the ref of the picture that stands for it.
    record Video(String ref, String poster, List<Inline> caption) implements Block {
        public Video {
            ref = Address.file(ref);
            poster = Address.file(poster);
            caption = List.copyOf(caption);
        }
    }

    /// Something to download.
    record File(String ref, String name) implements Block {
        public File {
            ref = Address.file(ref);
            name = Characters.clean(name);
        }
    }

    /// A page elsewhere, shown as a card. `from` is its site.
    record Bookmark(String href, String title, String description, String from) implements Block {
        public Bookmark {
            href = Address.link(href);
            title = Characters.clean(title);
            description = Characters.clean(description);
            from = Characters.clean(from);
        }
    }

    record Button(String href, String label) implements Block {
        public Button {
            href = Address.link(href);
            label = Characters.clean(label);
        }
    }

    /// Figures in rows; `foot` holds sums and the like.
    record Table(List<Inline> caption, List<Row> head, List<Row> rows, List<Row> foot) implements Block {
        public Table {
            caption = List.copyOf(caption);
            head = List.copyOf(head);
            rows = List.copyOf(rows);
            foot = List.copyOf(foot);
        }
    }

    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// `columns` and `rows` say how many it spans.
    record Cell(List<Inline> text, boolean header, int columns, int rows, Align align) {
        public Cell {
            text = List.copyOf(text);
            columns = Math.clamp(columns, 1, 100);
            rows = Math.clamp(rows, 1, 1000);
        }
    }

    /// How the author set a cell; `AUTO` leaves it to the renderer, which sets numbers to the end.
    enum Align {
        AUTO, START, CENTER, END
    }

    /// A video, chart or message at one of the known providers; only its address is kept.
    record Embed(String provider, String href, List<Inline> caption) implements Block {
        public Embed {
            href = Address.link(href);
            caption = List.copyOf(caption);
        }
    }

    /// A box beside the text: background, a note of the editors.
    record Callout(List<Block> blocks) implements Block {
        public Callout {
            blocks = List.copyOf(blocks);
        }
    }

    record Code(String text, String language) implements Block {
        public Code {
            text = Characters.clean(text);
            language = Characters.clean(language);
        }
    }

    record Divider() implements Block {
    }

    /// Where the part ends that readers without the right to the whole may see.
    record PreviewMark() implements Block {
    }

    /// An instrument with what it costs while it is read; `text` is what was written of it, such as its price then, and may be empty.
    record InstrumentCard(Listed listed, List<Inline> text) implements Block {
        public InstrumentCard {
            text = List.copyOf(text);
        }
    }

    /// A block of a later version of the program: kept as the JSON that it was, shown as the text that is in it.
    record Unknown(String json, String text) implements Block {
        public Unknown {
            text = Characters.clean(text);
        }
    }

    /// The blocks inside this one.
    default List<Block> children() {
        return switch (this) {
            case BulletList list -> inside(list.items());
            case NumberedList list -> inside(list.items());
            case Quote quote -> quote.blocks();
            case Callout callout -> callout.blocks();
            case Gallery gallery -> List.copyOf(gallery.images());
            case Paragraph _, Heading _, PullQuote _, Image _, Audio _, Video _, File _, Bookmark _, Button _, Table _, Embed _, Code _,
                    Divider _, PreviewMark _, InstrumentCard _, Unknown _ -> List.of();
        };
    }

    private static List<Block> inside(List<Item> items) {
        return items.stream().flatMap(item -> item.blocks().stream()).toList();
    }
}
