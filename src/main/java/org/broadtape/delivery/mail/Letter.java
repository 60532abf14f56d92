package org.broadtape.delivery.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A mail in its parts, of which both its forms are made, plain and HTML. Every word is given by the module that sends, in the reader's
/// language, as text: nothing in it is read as HTML. Begin with [#about].
///
/// @param subject one line; a mail whose subject has a line break is refused
/// @param preheader what mail programs show behind the subject; empty to leave it to the first paragraph
/// @param small what stands small below all else: who has sent this, and why
public record Letter(String subject, String preheader, List<Part> parts, List<String> small) {

    /// A part of its body.
    public sealed interface Part {

        /// A greeting, or any paragraph; line breaks in it are kept.
        record Paragraph(String text) implements Part {
        }

        /// What its reader types elsewhere, such as `482 913`.
        record Code(String code) implements Part {
        }

        /// What somebody else has said, set apart.
        record Quote(String text) implements Part {
        }

        /// A way to somewhere, as a line of its own.
        record Link(String label, String url) implements Part {

            public Link {
                requireWeb(url);
            }
        }

        /// The one thing to do. Its address begins with http or https.
        record Button(String label, String url) implements Part {

            public Button {
                requireWeb(url);
            }
        }

        private static void requireWeb(String url) {
            if (!Set.of("http", "https").contains(String.valueOf(URI.create(url).getScheme()))) {
                throw new IllegalArgumentException("Not an address to open from a mail: " + url);
            }
        }
    }

    public Letter {
        parts = List.copyOf(parts);
        small = List.copyOf(small);
        if (parts.stream().filter(part -> part instanceof Part.Button).count() > 1) {
            throw new IllegalArgumentException("A letter has one button at most: " + subject);
        }
    }

    public static Letter about(String subject) {
        return new Letter(subject, "", List.of(), List.of());
    }

    public Letter preheader(String text) {
        return new Letter(subject, text, parts, small);
    }

    public Letter paragraph(String text) {
        return with(new Part.Paragraph(text));
    }

    public Letter quote(String text) {
        return with(new Part.Quote(text));
    }

    public Letter link(String label, String url) {
        return with(new Part.Link(label, url));
    }

    public Letter code(String code) {
        return with(new Part.Code(code));
    }

    public Letter button(String label, String url) {
        return with(new Part.Button(label, url));
    }

    public Letter small(String text) {
        return new Letter(subject, preheader, parts, joined(small, text));
    }

    private Letter with(Part part) {
        return new Letter(subject, preheader, joined(parts, part), small);
    }

    private static <T> List<T> joined(List<T> some, T another) {
        var all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
