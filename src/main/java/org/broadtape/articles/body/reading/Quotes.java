package org.broadtape.articles.body.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Reads quotes and pull quotes with the one who is quoted.
final class Quotes {

    private final BlockWalk walk;
    private final List<Block> others = new ArrayList<>();

    Quotes(BlockWalk walk) {
        this.walk = walk;
    }

    void quote(Element element) {
        var pull = HtmlElements.pullQuote(element) || (element.parent() != null && HtmlElements.pullQuote(element.parent()));
        if (!walk.mayNest()) {
            walk.paragraph(element);
            return;
        }
        walk.flush();
        var source = named(element).map(this::source).orElse(List.of());
        if (pull) {
            var text = walk.run(element, others::add);
            add(text.isEmpty() && source.isEmpty() ? Optional.empty() : Optional.of(new Block.PullQuote(text, source)));
        } else {
            var blocks = walk.inside(element);
            add(blocks.isEmpty() && source.isEmpty() ? Optional.empty() : Optional.of(new Block.Quote(blocks, source)));
        }
    }

    private void add(Optional<Block> quote) {
        quote.ifPresent(walk::add);
        walk.addAll(others);
    }

    /// The last element, if it names the source and no text follows it.
    private static Optional<Element> named(Element quote) {
        for (var node = quote.lastChild(); node != null; node = node.previousSibling()) {
            if (node instanceof Element last) {
                return last.nameIs("cite") || last.nameIs("footer") || last.nameIs("credit") ? Optional.of(last) : Optional.empty();
            }
            if (node instanceof TextNode text && !text.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Inline> source(Element element) {
        var run = walk.run(element, others::add);
        walk.source.done(element);
        return undashed(run);
    }

    /// Without the dash that some put before a name: renderers have their own way.
    private static List<Inline> undashed(List<Inline> run) {
        if (run.isEmpty() || !(run.getFirst() instanceof Inline.Text first)) {
            return run;
        }
        var rest = new ArrayList<>(run);
        var bare = first.text().replaceFirst("^[\\s\\u00A0]*[—–―-][\\s\\u00A0]+", "");
        rest.set(0, new Inline.Text(bare));
        return rest;
    }
}
