package org.broadtape.wire.formats.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Digits;
import org.broadtape.wire.formats.values.Fields;
import org.broadtape.wire.formats.values.References;
import org.broadtape.wire.formats.values.Renditions;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Picture;

/// A ninjs item of type picture, alone or associated with a text: its widest rendition that is not beyond use.
final class NinjsPictures {

    private NinjsPictures() {
    }

    static boolean hasPicture(Fields item) {
        return best(item).isPresent();
    }

    static Optional<Picture> of(Fields item, String guid, Document document) {
        var written = new NinjsWords(item);
        var words = written.read();
        var rights = NinjsFiling.rights(item);
        var times = NinjsStanding.times(item, document);
        return best(item).map(reference -> new Picture(guid, reference, written.alt(), Absent.first(words.description(), words.headline()),
                Absent.first(words.byline(), rights.credit(), rights.line()), rights, NinjsStanding.read(item, times, document)));
    }

    private static Optional<String> best(Fields item) {
        // a list of them, or an object that names each
        var named = item.get("renditions").filter(JsonNode::isObject).stream().flatMap(node -> node.properties().stream()).filter(entry -> entry.getValue().isObject())
                .map(entry -> rendition(entry.getKey(), new Fields(entry.getValue())));
        var listed = item.get("renditions").filter(JsonNode::isArray).stream().flatMap(JsonNode::valueStream).filter(JsonNode::isObject).map(node -> rendition("", new Fields(node)));
        return Renditions.best(Stream.concat(named, listed).flatMap(Optional::stream).toList());
    }

    private static Optional<Renditions.Rendition> rendition(String key, Fields rendition) {
        if (!isPicture(rendition)) {
            return Optional.empty();
        }
        var use = String.join(" ", key, rendition.text("name"), rendition.text("rel"), rendition.text("title"), rendition.text("role"));
        return Optional.of(new Renditions.Rendition(References.clean(rendition.text("href")), Digits.read(rendition.text("width")).orElse(0), use));
    }

    private static boolean isPicture(Fields rendition) {
        var type = rendition.text("contenttype", "mimetype").toLowerCase(Locale.ROOT);
        return type.isEmpty() ? References.isPicture(rendition.text("href")) : type.startsWith("image/");
    }
}
