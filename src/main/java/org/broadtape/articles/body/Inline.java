package org.broadtape.articles.body;

import java.util.List;

/// A run of text inside a block, or a mark around such runs.
public sealed interface Inline {

    /// Words; white space was collapsed when they were read, so every space in them is meant.
    record Text(String text) implements Inline {
        public Text {
            text = Characters.clean(text);
        }
    }

    /// The end of a line inside a paragraph.
    record LineBreak() implements Inline {
    }

    /// What lies around other inlines and can be nested.
    sealed interface Mark extends Inline {
        List<Inline> content();
    }

    record Bold(List<Inline> content) implements Mark {
        public Bold {
            content = List.copyOf(content);
        }
    }

    record Italic(List<Inline> content) implements Mark {
        public Italic {
            content = List.copyOf(content);
        }
    }

    /// `href` is an address with http, https, mailto or tel, or a relative one.
    record Link(String href, List<Inline> content) implements Mark {
        public Link {
            href = Address.link(href);
            content = List.copyOf(content);
        }
    }

    record Sub(List<Inline> content) implements Mark {
        public Sub {
            content = List.copyOf(content);
        }
    }

    record Sup(List<Inline> content) implements Mark {
        public Sup {
            content = List.copyOf(content);
        }
    }

    record Strike(List<Inline> content) implements Mark {
        public Strike {
            content = List.copyOf(content);
        }
    }

    record Code(List<Inline> content) implements Mark {
        public Code {
            content = List.copyOf(content);
        }
    }

    /// The inlines of plain words; none for none.
    static List<Inline> of(String text) {
        return text.isEmpty() ? List.of() : List.of(new Text(text));
    }

    /// The words of inlines without their marks; a line break is a line feed.
    static String text(List<Inline> inlines) {
        var text = new StringBuilder();
        inlines.forEach(inline -> append(inline, text));
        return text.toString();
    }

    private static void append(Inline inline, StringBuilder text) {
        switch (inline) {
            case Text words -> text.append(words.text());
            case LineBreak _ -> text.append('\n');
            case Mark mark -> mark.content().forEach(each -> append(each, text));
        }
    }
}
