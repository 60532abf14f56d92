package org.broadtape.feeds.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.broadtape.articles.body.rendering.NinjsBodies;
import org.broadtape.articles.copy.Mention;

/// ninjs 3.1.
final class NinjsWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutItem item;
    private final Map<String, Object> out = new LinkedHashMap<>();

    NinjsWriter(OutItem item) {
        this.item = item;
    }

    String write() {
        var standing = item.standing();
        out.put("standard", Map.of("name", "ninjs", "version", "3.1"));
        out.put("uri", item.guid());
        out.put("type", "text");
        out.put("version", String.valueOf(item.version()));
        out.put("firstCreated", NewsMlG2Writer.iso(standing.first()));
        out.put("versionCreated", NewsMlG2Writer.iso(standing.made()));
        out.put("pubStatus", standing.status().word());
        out.put("urgency", item.filing().urgency());
        out.put("language", item.text().language());
        out.put("copyrightHolder", item.owner().holder());
        any("copyrightNotice", item.owner().line());
        standing.expires().ifPresent(expires -> out.put("expires", NewsMlG2Writer.iso(expires)));
        any("edNote", standing.correction().isEmpty() ? item.note() : "CORRECTION. " + standing.correction());
        out.put("headlines", List.of(Map.of("role", "main", "value", item.title())));
        if (item.usable()) {
            words();
            about();
        }
        try {
            return JSON.writeValueAsString(out);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void words() {
        var text = item.text();
        if (!text.standfirst().isEmpty()) {
            out.put("descriptions", List.of(Map.of("role", "summary", "contentType", "text/plain", "value", text.standfirst())));
        }
        out.put("bodies", NinjsBodies.of(text.body(), item.pictures(), item.owner().address()));
        var byline = text.byline();
        any("by", byline.text().isEmpty() ? String.join(", ", byline.authors()) : byline.text());
        if (byline.text().isEmpty() && !byline.authors().isEmpty()) {
            out.put("people", byline.authors().stream().map(author -> Map.of("name", author, "rel", "author")).toList());
        }
        any("located", byline.dateline());
    }

    private void about() {
        out.put("infoSources", List.of(Map.of("name", item.owner().sourceOrSite())));
        out.put("subjects", item.filing().topics().stream().map(topic -> Map.of("name", topic, "literal", topic)).toList());
        out.put("organisations", item.mentions().stream().map(NinjsWriter::organisation).toList());
        Absolute.leadOf(item).ifPresent(lead -> out.put("associations", List.of(picture(lead))));
    }

    private static Map<String, Object> organisation(Mention mention) {
        var symbol = new LinkedHashMap<String, Object>();
        if (!mention.market().isEmpty()) {
            symbol.put("exchange", mention.market());
        }
        symbol.put("symbol", mention.symbol());
        return Map.of("name", mention.symbol(), "symbols", List.of(symbol));
    }

    private Map<String, Object> picture(Absolute lead) {
        var picture = new LinkedHashMap<String, Object>();
        picture.put("name", "lead");
        picture.put("uri", item.guid() + "/picture");
        picture.put("type", "picture");
        var words = new ArrayList<Map<String, Object>>();
        if (!lead.image().caption().isEmpty()) {
            words.add(Map.of("role", "caption", "contentType", "text/plain", "value", lead.image().caption()));
        }
        if (!lead.image().alt().isEmpty()) {
            words.add(Map.of("role", "alttext", "contentType", "text/plain", "value", lead.image().alt()));
        }
        picture.put("descriptions", words);
        if (!lead.image().credit().isEmpty()) {
            picture.put("by", lead.image().credit());
        }
        picture.put("renditions", List.of(Map.of("name", "highRes", "href", lead.href(), "contentType", "image/jpeg", "width", lead.width(), "height", lead.height())));
        return picture;
    }

    private void any(String name, String text) {
        if (!text.isEmpty()) {
            out.put(name, text);
        }
    }
}
