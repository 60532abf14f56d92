package org.broadtape.wire.item;

/// The body of an item as it came: HTML (also what NITF and XHTML were turned into), Markdown, or plain text.
public sealed interface Prose {

    /// `base` is what its relative addresses are relative to; empty where they lie beside the document.
    record Html(String html, String base) implements Prose {

        public Html(String html) {
            this(html, "");
        }
    }

    record Markdown(String markdown) implements Prose {
    }

    record Plain(String text) implements Prose {
    }

    /// The characters, whatever they mean.
    default String source() {
        return switch (this) {
            case Html(var html, _) -> html;
            case Markdown(var markdown) -> markdown;
            case Plain(var text) -> text;
        };
    }
}
