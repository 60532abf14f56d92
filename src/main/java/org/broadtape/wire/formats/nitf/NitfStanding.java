package org.broadtape.wire.formats.nitf;

import java.util.List;
import java.util.Locale;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.StandingReader;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.Standing;
import org.broadtape.wire.item.Times;

/// Status, embargo and expiry of a NITF document. `management-status="embargoed"`, `date.release` and a note to editors may each carry
/// the embargo; the Press Association sends all three, and the strictest holds.
final class NitfStanding {

    private final Element docdata;
    private final StandingReader standing;

    NitfStanding(Element docdata, Document document) {
        this.docdata = docdata;
        this.standing = new StandingReader(document);
    }

    Standing read(List<String> notes, Times times) {
        docdata.attribute("management-status").ifPresent(this::status);
        docdata.children("date.release").forEach(date -> standing.embargo(written(date)));
        docdata.children("date.expire").forEach(date -> standing.expires(written(date)));
        notes.forEach(note -> standing.note(note, times.version()));
        var other = docdata.value("management-doc-idref").strip();
        if (!other.isEmpty() && docdata.attribute("management-idref-status").isPresent()) {
            standing.other(other, docdata.value("management-idref-status"));
        }
        docdata.children("correction").forEach(correction -> standing.signal(new Signal(Signal.Sort.CORRECTION, Absent.first(correction.value("info"), correction.text()), times.version())));
        return standing.read();
    }

    private void status(String name) {
        if (!name.strip().toLowerCase(Locale.ROOT).equals("embargoed")) {
            standing.status(name);
        } else if (docdata.children("date.release").isEmpty()) {
            standing.embargo(new Embargo.Unreadable(""));
        }
    }

    private static String written(Element date) {
        return date.attribute("norm").orElseGet(date::text);
    }
}
