package org.broadtape.articles.body.reading;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

import org.broadtape.articles.body.Address;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Characters;
import org.broadtape.kernel.Refused;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/// What one reading shares: its notes, its addresses, and what somebody has dealt with already.
final class Source {

    final Notes notes = new Notes();
    private final Set<Element> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private int blocks;

    /// That an element has been read by whoever called this, and is to be passed over.
    void done(Element element) {
        done.add(element);
    }

    boolean isDone(Element element) {
        return done.contains(element);
    }

    void count() {
        if (++blocks > Body.MOST_BLOCKS) {
            throw new Refused("This text has more than " + Body.MOST_BLOCKS + " blocks.");
        }
    }

    /// The words below an element that nobody has read yet, white space collapsed. Whoever asks for them puts them somewhere.
    String words(Element element) {
        var words = new StringBuilder();
        NodeTraversor.filter((node, _) -> {
            switch (node) {
                case TextNode text -> words.append(text.getWholeText());
                case Element inner when !inner.equals(element) && ElementReading.leavesOut(inner, this) -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
                case Element inner when inner.isBlock() || inner.nameIs("br") || HtmlElements.BLOCKS.contains(inner.normalName()) -> words.append(' ');
                default -> {
                }
            }
            return FilterResult.CONTINUE;
        }, element);
        return Characters.clean(words.toString()).replaceAll("[ \\t\\n\\f\\r]+", " ").strip();
    }

    /// The address of a link; a link to a place in the same text leads nowhere any more.
    Optional<String> link(Element element, String attribute) {
        var written = element.attr(attribute);
        var address = Address.ofLink(written).map(bare -> absolute(element, attribute, bare));
        if (address.isEmpty() && !written.isBlank()) {
            notes.add("Kept the words of a link without its address", written);
        }
        return address.filter(href -> !href.startsWith("#"));
    }

    Optional<String> file(Element element, String attribute) {
        return Address.ofFile(element.attr(attribute)).map(bare -> absolute(element, attribute, bare));
    }

    private static String absolute(Element element, String attribute, String bare) {
        if (element.baseUri().isEmpty() || !Address.host(bare).isEmpty() || bare.startsWith("#")) {
            return bare;
        }
        return Address.ofLink(element.absUrl(attribute)).orElse(bare);
    }
}
