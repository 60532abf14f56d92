package org.broadtape.doors.images;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadtape.doors.Charsets;
import org.broadtape.doors.Limits;
import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Xml;
import org.broadtape.kernel.Refused;

/// Reads credit, caption and their like. XMP goes before IIM, whose fields are cut to 32 bytes and the like.
/// What cannot be read counts as not written: a picture is not refused for its caption.
final class Captions {

    private static final Limits LIMITS = new Limits(4L << 20, 60, 1 << 20, 50_000, Duration.ofSeconds(5));
    private static final int LONGEST = 5000;
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

    private Captions() {
    }

    static PhotoText of(Envelope envelope) {
        return xmp(envelope.xmp()).or(iim(envelope.iptc()));
    }

    private static PhotoText xmp(byte[] packet) {
        if (packet.length == 0) {
            return PhotoText.NONE;
        }
        try {
            var descriptions = Xml.tree(new ByteArrayInputStream(packet), LIMITS).descendants("Description");
            return new PhotoText(
                    property(descriptions, PHOTOSHOP, "Headline"),
                    property(descriptions, DC, "description"),
                    property(descriptions, PHOTOSHOP, "Credit"),
                    property(descriptions, DC, "creator"),
                    property(descriptions, DC, "rights"),
                    property(descriptions, IPTC, "AltTextAccessibility"));
        } catch (Refused unreadable) {
            return PhotoText.NONE;
        }
    }

    /// A property is an attribute of a description or an element in it; of several languages the default counts.
    private static String property(List<Element> descriptions, String namespace, String name) {
        for (var description : descriptions) {
            var value = description.attribute(namespace, name).or(() -> description.child(namespace, name).map(Captions::value));
            if (value.filter(text -> !text.isBlank()).isPresent()) {
                return tidy(value.get());
            }
        }
        return "";
    }

    private static String value(Element property) {
        var items = property.descendants("li");
        var usual = items.stream().filter(item -> item.value("lang").equals("x-default")).findFirst();
        var first = Optional.of(property).filter(_ -> items.isEmpty());
        if (property.children().stream().anyMatch(list -> list.is("Seq"))) {
            return items.stream().map(Element::rawText).collect(Collectors.joining(", "));
        }
        return usual.or(() -> items.stream().findFirst()).or(() -> first).map(Element::rawText).orElse("");
    }

    private static PhotoText iim(byte[] data) {
        var fields = new HashMap<Integer, String>();
        var at = 0;
        while (at + 5 <= data.length && data[at] == 0x1C) {
            var size = ((data[at + 3] & 0xFF) << 8) | (data[at + 4] & 0xFF);
            if (size > data.length - at - 5) {
                break;
            }
            if (data[at + 1] == 2) {
                var text = Charsets.decode(Arrays.copyOfRange(data, at + 5, at + 5 + size), "").text();
                fields.merge(data[at + 2] & 0xFF, text, (one, other) -> one + ", " + other);
            }
            at += 5 + size;
        }
        return new PhotoText(field(fields, 105), field(fields, 120), field(fields, 110), field(fields, 80), field(fields, 116), "");
    }

    private static String field(Map<Integer, String> fields, int number) {
        return tidy(fields.getOrDefault(number, ""));
    }

    private static String tidy(String text) {
        var clean = Charsets.clean(text).strip();
        return clean.length() > LONGEST ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST / 2)) : clean;
    }
}
