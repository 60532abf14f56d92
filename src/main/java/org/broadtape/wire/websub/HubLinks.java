package org.broadtape.wire.websub;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Xml;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Answer;

/// The hub that a feed names, and the feed's own address, by which the hub knows it (its topic): in the answer's `Link` headers, or in its text.
record HubLinks(String hub, String topic) {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
    private static final Pattern REL = Pattern.compile("(?i);\\s*rel\\s*=\\s*\"?([^\";,]*)\"?");

    /// Both, or nothing.
    static Optional<HubLinks> of(Answer answer, Optional<Path> text) {
        var headers = new HubLinks(inHeaders(answer, "hub"), inHeaders(answer, "self"));
        var found = headers.hub().isEmpty() || headers.topic().isEmpty() ? text.map(HubLinks::inText).orElse(headers) : headers;
        return Optional.of(found).filter(links -> links.hub().matches("(?i)https?://.+") && links.topic().matches("(?i)https?://.+"));
    }

    private static String inHeaders(Answer answer, String rel) {
        for (var header : answer.headers().getOrDefault("link", List.of())) {
            var link = LINK.matcher(header);
            while (link.find()) {
                var rels = REL.matcher(link.group(2));
                if (rels.find() && Stream.of(rels.group(1).split("\\s+")).anyMatch(rel::equalsIgnoreCase)) {
                    return link.group(1).strip();
                }
            }
        }
        return "";
    }

    private static HubLinks inText(Path file) {
        try {
            if (Files.size(file) > Limits.FEED.bytes()) {
                return new HubLinks("", "");
            }
            var bytes = Files.readAllBytes(file);
            var start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
            return start.contains("{") && start.indexOf('{') < 8 ? inJson(Json.tree(new String(bytes, StandardCharsets.UTF_8), Limits.FEED)) : inXml(Xml.readable(bytes, "", Limits.FEED).root());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (Refused unreadable) {
            return new HubLinks("", "");
        }
    }

    private static HubLinks inJson(JsonNode feed) {
        var hub = feed.path("hubs").valueStream().filter(one -> one.path("type").asText().equalsIgnoreCase("websub")).map(one -> one.path("url").asText()).findFirst().orElse("");
        return new HubLinks(hub, feed.path("feed_url").asText(""));
    }

    private static HubLinks inXml(Element root) {
        var at = root.child("channel").orElse(root);
        return new HubLinks(href(at, "hub"), href(at, "self"));
    }

    private static String href(Element at, String rel) {
        return at.children("link").stream().filter(link -> link.value("rel").equalsIgnoreCase(rel)).map(link -> link.value("href").strip()).findFirst().orElse("");
    }
}
