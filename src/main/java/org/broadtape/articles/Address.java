package org.broadtape.articles;

import java.util.Optional;
import java.util.regex.Pattern;

import org.broadtape.kernel.Slug;

/// How a person names an article at the command line: its number, its path, or its whole address.
public sealed interface Address {

    Pattern PATH = Pattern.compile("(?:https?://[^/]+)?/([^/?#]+)/([^/?#]+)/?(?:[?#].*)?");

    record Numbered(ArticleId id) implements Address {
    }

    record Path(Slug section, Slug slug) implements Address {
    }

    /// Empty where the text is none of these.
    static Optional<Address> parse(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Optional.of(new Numbered(new ArticleId(Long.parseLong(text))));
        }
        var path = PATH.matcher(text);
        return path.matches() && Slug.is(path.group(1)) && Slug.is(path.group(2))
                ? Optional.of(new Path(new Slug(path.group(1)), new Slug(path.group(2))))
                : Optional.empty();
    }
}
