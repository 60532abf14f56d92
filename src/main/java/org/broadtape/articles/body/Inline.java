package org.broadtape.articles.body;

import java.util.List;
import java.util.regex.Pattern;

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

    /// A place that links in the same text lead to, with `#` and its name: letters, digits, points and hyphens, everything else as its
    /// number after a point.
    record Anchor(String name) implements Inline {

        private static final int LONGEST = 100;

        public Anchor {
            name = clean(name);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("A place in a text has no name.");
            }
        }

        /// The name of a place however it is written; empty for none.
        public static String clean(String written) {
            var name = new StringBuilder();
            written.codePoints().limit(LONGEST).forEach(c -> {
                if (c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0)) {
                    name.appendCodePoint(c);
                } else {
                    name.append('.').append(Integer.toHexString(c));
                }
            });
            return name.toString();
        }
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

    /// Words in another language than the rest, or that run in a direction of their own. `language` is a tag of BCP 47, `direction` is `ltr`
    /// or `rtl`; what was not said is empty.
    record Language(String language, String direction, List<Inline> content) implements Mark {

        private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}");

        public Language {
            language = TAG.matcher(language).matches() ? language : "";
            direction = direction.equals("rtl") || direction.equals("ltr") ? direction : "";
            content = List.copyOf(content);
        }
    }

    /// `href` is an address with http, https, mailto or tel, a relative one, or `#` with the name of an [Anchor].
    record Link(String href, List<Inline> content) implements Mark {
        public Link {
            href = Address.link(href);
            content = List.copyOf(content);
        }
    }

    /// A price as it was written, such as `R3,204.50, +1.2 %`; where it is shown, the present one stands beside it.
    record Price(Listed listed, List<Inline> content) implements Mark {
        public Price {
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
            case Anchor _ -> {
            }
            case Mark mark -> mark.content().forEach(each -> append(each, text));
        }
    }
}
