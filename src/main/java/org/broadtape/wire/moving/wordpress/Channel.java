package org.broadtape.wire.moving.wordpress;

import java.net.URI;
import java.util.Optional;
import org.broadtape.doors.xml.Element;
import org.broadtape.kernel.Slug;

/// What an export says of its site.
///
/// @param address  of the site; empty where it is not said
/// @param language a BCP 47 tag
record Channel(String title, String tagline, String address, String language, String version, String exportedAt) {

    private static final String ENGLISH = "en";

    static Channel of(Optional<Element> envelope) {
        var channel = envelope.flatMap(root -> root.is("channel") ? Optional.of(root) : root.descendants("channel").stream().findFirst()).or(() -> envelope);
        return new Channel(text(channel, "title"), text(channel, "description"), first(text(channel, "base_blog_url"), text(channel, "link"), text(channel, "base_site_url")),
                language(text(channel, "language")), text(channel, "wxr_version"), text(channel, "pubDate"));
    }

    /// The space of its keys: the site's address without what varies, or where there is none its title.
    String name(String file) {
        var host = host();
        return "wordpress " + (host.isEmpty() ? title.isBlank() ? file : Slug.of(title, "site").value() : host + path());
    }

    String host() {
        return uri().map(URI::getHost).map(host -> host.toLowerCase(java.util.Locale.ROOT).replaceFirst("^www\\.", "")).orElse("");
    }

    /// The folder in which the site stands at its host; mostly empty.
    String path() {
        return uri().map(URI::getPath).map(path -> path.replaceFirst("/+$", "")).orElse("");
    }

    private Optional<URI> uri() {
        try {
            return Optional.of(new URI(address.strip()));
        } catch (java.net.URISyntaxException no) {
            return Optional.empty();
        }
    }

    private static String text(Optional<Element> channel, String name) {
        return channel.map(element -> element.text(name)).orElse("");
    }

    private static String first(String... texts) {
        return java.util.Arrays.stream(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private static String language(String said) {
        return said.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? said : ENGLISH;
    }
}
