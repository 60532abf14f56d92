package org.broadtape.wire.formats.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.broadtape.wire.formats.values.Fields;
import org.broadtape.wire.formats.values.Moments;
import org.broadtape.wire.formats.values.StandingReader;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.Standing;
import org.broadtape.wire.item.Times;

/// Whether and when a ninjs item may be public. Every field whose name begins with `embargo` is one, in whatever version: version 3
/// renamed `embargoed` to `embargoedUntil` while its guideline went on with the old name.
final class NinjsStanding {

    private NinjsStanding() {
    }

    static Times times(Fields fields, Document document) {
        return new Times(Moments.at(fields.text("firstcreated"), document.zone()), Moments.at(fields.text("versioncreated"), document.zone()));
    }

    static Standing read(Fields fields, Times times, Document document) {
        var standing = new StandingReader(document);
        fields.get("pubstatus").ifPresent(status -> standing.status(written(status)));
        fields.matching(name -> name.startsWith("embargo")).forEach(field -> standing.embargo(field.value().isNull() ? "" : written(field.value())));
        fields.get("expires").ifPresent(expires -> standing.expires(written(expires)));
        standing.note(fields.text("ednote"), times.version());
        for (var signal : fields.texts("signals")) {
            signal(signal, standing, times);
        }
        fields.texts("evolvedfrom").stream().filter(other -> !other.equals(fields.text("uri"))).forEach(standing::supersedes);
        return standing.read();
    }

    private static void signal(String signal, StandingReader standing, Times times) {
        switch (signal.toLowerCase(Locale.ROOT)) {
            case "correction" -> standing.signal(new Signal(Signal.Sort.CORRECTION, "", times.version()));
            case "update" -> standing.signal(new Signal(Signal.Sort.UPDATE, "", times.version()));
            case "kill", "withhold", "cancel" -> standing.doubt("it signals '" + signal + "'");
            default -> {
            }
        }
    }

    // what is no text is written out, so that it is quoted where it cannot be read
    private static String written(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
