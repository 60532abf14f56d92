package org.broadtape.wire.item;

/// The body of an item as it came: HTML (also what NITF and XHTML were turned into), Markdown, or plain text.
public sealed interface Prose {

    record Html(String html) implements Prose {
    }

    record Markdown(String markdown) implements Prose {
    }

    record Plain(String text) implements Prose {
    }

    /// The characters, whatever they mean.
    default String source() {
        return switch (this) {
            case Html(var html) -> html;
            case Markdown(var markdown) -> markdown;
            case Plain(var text) -> text;
        };
    }
}
