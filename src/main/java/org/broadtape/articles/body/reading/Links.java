package org.broadtape.articles.body.reading;

import java.util.Optional;
import java.util.Set;

import org.broadtape.articles.body.Address;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Inline;
import org.jsoup.nodes.Element;

/// Reads links: in a sentence, or as a button, a card, a download.
final class Links {

    private static final Set<String> CARDS = Set.of("kg-bookmark-container", "bookmark", "card-link");

    private static final String MORE_THAN_WORDS = "img, iframe, object, embed, audio, video, table, figure";

    private final BlockWalk walk;

    Links(BlockWalk walk) {
        this.walk = walk;
    }

    void anchor(Element element) {
        if (HtmlElements.any(element, CARDS)) {
            bookmark(element);
        } else if (HtmlElements.button(element)) {
            button(element);
        } else if (element.hasClass("kg-file-card-container")) {
            file(element);
        } else {
            walk.source.link(element, "href").ifPresentOrElse(href -> walk.linked(element, href), () -> walk.children(element));
        }
    }

    private void button(Element element) {
        var href = walk.source.link(element, "href");
        if (href.isEmpty() || element.selectFirst(MORE_THAN_WORDS) != null) {
            walk.children(element);
        } else if (!element.text().isBlank()) {
            walk.add(new Block.Button(href.get(), walk.source.words(element)));
        }
    }

    /// A card: its title and description are named by class; all other words of it say where it leads.
    void bookmark(Element element) {
        var href = walk.source.link(element, "href");
        if (href.isEmpty()) {
            walk.children(element);
            return;
        }
        var title = part(element, "[class*=title]");
        var description = part(element, "[class*=description]");
        var from = Inline.text(walk.run(element, _ -> {
        })).replace('\n', ' ').strip();
        walk.source.done(element);
        walk.add(title.isEmpty() && description.isEmpty() ? new Block.Bookmark(href.get(), from, "", Address.host(href.get()))
                : new Block.Bookmark(href.get(), title, description, from));
    }

    private String part(Element element, String selector) {
        return Optional.ofNullable(element.selectFirst(selector)).map(part -> {
            var words = walk.source.words(part);
            walk.source.done(part);
            return words;
        }).orElse("");
    }

    /// A download; the words around its link are its name.
    void file(Element element) {
        element.select(".wp-block-file__button").forEach(button -> {
            walk.source.notes.add("Left out the words on a download’s button", button.text());
            walk.source.done(button);
        });
        var link = Optional.ofNullable(element.selectFirst("a[href]"));
        var ref = link.flatMap(anchor -> walk.source.file(anchor, "href"));
        if (ref.isPresent() && !element.text().isBlank() && element.selectFirst(MORE_THAN_WORDS) == null) {
            walk.add(new Block.File(ref.get(), walk.source.words(element)));
        } else {
            walk.paragraph(element);
        }
    }
}
