package org.broadtape.articles.body.reading;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.broadtape.articles.body.Address;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Characters;
import org.broadtape.articles.body.Inline;
import org.broadtape.kernel.Refused;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/// What one reading shares: its notes, its addresses, and what somebody has dealt with already.
final class Source {

    final Notes notes = new Notes();
    /// Names of places that the words which come next are to have.
    final Deque<String> places = new ArrayDeque<>();
    private final Set<String> targets;
    private final Set<Element> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> open;
    private int blocks;

    /// `targets` are the names to which links in the text lead and that are in it.
    Source(Set<String> targets) {
        this.targets = new HashSet<>(targets);
        this.open = new HashSet<>(targets);
    }

    /// Of a whole text: the names of the places in it to which links in it lead.
    static Set<String> targets(Element root) {
        var wanted = root.select("a[href^=#]").stream().map(link -> name(link.attr("href"))).collect(Collectors.toSet());
        return root.select("[id], a[name]").stream().flatMap(element -> Stream.of(element.id(), element.attr("name"))).map(Inline.Anchor::clean)
                .filter(wanted::contains).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static String name(String fragment) {
        try {
            return Inline.Anchor.clean(URLDecoder.decode(fragment.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException asWritten) {
            return Inline.Anchor.clean(fragment.substring(1));
        }
    }

    /// If a link leads to the element, the next words are that place. The first of a name counts.
    void place(Element element) {
        for (var name : List.of(element.id(), element.nameIs("a") ? element.attr("name") : "")) {
            if (!name.isEmpty() && open.remove(Inline.Anchor.clean(name))) {
                places.add(Inline.Anchor.clean(name));
            }
        }
    }

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

    /// The address of a link; one to a place that is not in the text leads nowhere.
    Optional<String> link(Element element, String attribute) {
        var written = element.attr(attribute);
        if (written.startsWith("#")) {
            return Optional.of(name(written)).filter(targets::contains).map(name -> "#" + name);
        }
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
