package org.broadtape.articles.body.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.broadtape.articles.body.Address;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Provider;
import org.jsoup.nodes.Element;

/// Reads sounds, films and what is loaded from elsewhere. Of a frame only the address is kept: an embed with a provider that is
/// known, a card with any other.
final class Elsewhere {

    private static final Pattern YOUTUBE = Pattern.compile("/(?:embed|v|shorts|live)/([A-Za-z0-9_-]{6,20})|^https?://youtu\\.be/([A-Za-z0-9_-]{6,20})");
    private static final Pattern VIMEO = Pattern.compile("player\\.vimeo\\.com/video/(\\d+)");

    private final BlockWalk walk;

    Elsewhere(BlockWalk walk) {
        this.walk = walk;
    }

    void read(Element element) {
        switch (element.normalName()) {
            case "audio" -> file(element).ifPresentOrElse(ref -> walk.add(new Block.Audio(ref, List.of())), () -> missing(element));
            case "video" -> file(element).ifPresentOrElse(ref -> walk.add(video(element, ref)), () -> missing(element));
            case "iframe", "embed" -> frame(element, address(element, "src").or(() -> address(element, "data-src")));
            default -> object(element);
        }
    }

    private Optional<String> file(Element element) {
        return address(element, "src").or(() -> element.select("source[src]").stream().flatMap(source -> address(source, "src").stream()).findFirst());
    }

    private Block video(Element element, String ref) {
        return new Block.Video(ref, address(element, "poster").orElse(""), List.of());
    }

    private Optional<String> address(Element element, String attribute) {
        return element.hasAttr(attribute) ? walk.source.file(element, attribute) : Optional.empty();
    }

    /// An object of the days of Flash: its address is in one of three places, and its words are what is shown instead of it.
    private void object(Element element) {
        var film = element.selectFirst("param[name=movie][value], param[name=src][value]");
        var inner = element.selectFirst("embed[src]");
        var address = address(element, "data").or(() -> film == null ? Optional.empty() : address(film, "value"))
                .or(() -> inner == null ? Optional.empty() : address(inner, "src"));
        element.select("embed").forEach(walk.source::done);
        frame(element, address);
        walk.children(element);
    }

    private void frame(Element element, Optional<String> address) {
        if (address.isEmpty() || Address.host(address.get()).isEmpty()) {
            missing(element);
            return;
        }
        var provider = Provider.of(address.get());
        if (provider.isPresent()) {
            walk.add(new Block.Embed(provider.get().key(), page(address.get()), List.of()));
        } else {
            walk.source.notes.add("Kept a frame as a card that leads to it", address.get());
            walk.add(new Block.Bookmark(address.get(), title(element), "", Address.host(address.get())));
        }
    }

    private static String title(Element element) {
        return Inline.text(Inline.of(element.attr("title"))).strip();
    }

    private void missing(Element element) {
        walk.source.notes.add("Left out something from elsewhere without an address that can be followed (" + element.normalName() + ")");
    }

    /// The page on which a reader finds what the frame shows.
    private static String page(String address) {
        var youtube = YOUTUBE.matcher(address);
        if (Address.host(address).startsWith("youtu") && youtube.find()) {
            return "https://www.youtube.com/watch?v=" + (youtube.group(1) == null ? youtube.group(2) : youtube.group(1));
        }
        var vimeo = VIMEO.matcher(address);
        return vimeo.find() ? "https://vimeo.com/" + vimeo.group(1) : address;
    }
}
