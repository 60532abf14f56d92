package org.broadtape.articles.body.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Characters;
import org.jsoup.nodes.Element;

/// Reads one picture.
final class Pictured {

    private static final List<String> ADDRESSES = List.of("src", "data-src", "data-lazy-src", "data-original", "data-orig-file", "source");
    private static final int SMALL = 32;

    private final BlockWalk walk;

    Pictured(BlockWalk walk) {
        this.walk = walk;
    }

    void image(Element element) {
        if (dot(element)) {
            walk.source.notes.add("Left out a picture of one pixel, which counts readers");
        } else if (emoji(element)) {
            walk.text(element.attr("alt"));
        } else {
            address(element).ifPresentOrElse(ref -> walk.addBetweenLines(new Block.Image(ref, alt(element), List.of(), "")), () -> missing(element));
        }
        walk.children(element);
    }

    private void missing(Element element) {
        if (element.nameIs("media-reference")) {
            return;
        }
        walk.source.notes.add("Left out a picture without an address that can be fetched", alt(element));
    }

    /// The address of a picture, even where a page keeps it from loading at once or only lists sizes.
    Optional<String> address(Element element) {
        return ADDRESSES.stream().filter(element::hasAttr).flatMap(name -> walk.source.file(element, name).stream()).findFirst()
                .or(() -> largest(element, "srcset")).or(() -> largest(element, "data-srcset"));
    }

    private Optional<String> largest(Element element, String attribute) {
        return Arrays.stream(element.attr(attribute).split(",\\s+|,(?=https?:)")).map(String::strip).filter(each -> !each.isEmpty())
                .map(each -> each.split("\\s+")).max(Comparator.comparingDouble(Pictured::size)).flatMap(best -> {
                    element.attr("src", best[0]);
                    return walk.source.file(element, "src");
                });
    }

    private static double size(String[] candidate) {
        var size = candidate.length > 1 ? candidate[1].replaceAll("[^0-9.]", "") : "";
        return size.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(size) : 1;
    }

    private static String alt(Element element) {
        return Characters.clean(element.attr(element.hasAttr("alternate-text") ? "alternate-text" : "alt")).replaceAll("\\s+", " ").strip();
    }

    private static boolean dot(Element element) {
        return HtmlElements.number(element, "width").filter(width -> width <= 2).isPresent()
                && HtmlElements.number(element, "height").filter(height -> height <= 2).isPresent();
    }

    private static boolean emoji(Element element) {
        var alt = element.attr("alt");
        return !alt.isBlank() && (HtmlElements.any(element, Set.of("emoji", "wp-smiley", "emoticon", "smiley"))
                || (alt.codePointCount(0, alt.length()) <= 4 && HtmlElements.number(element, "width").filter(width -> width <= SMALL).isPresent()));
    }
}
