package org.broadtape.wire.formats.newsml1;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Embargoes;
import org.broadtape.wire.formats.values.Excerpt;
import org.broadtape.wire.formats.values.StandingReader;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.Standing;

/// Status of a NewsML 1 item now and later: `Embargoed` or `Withheld` that will become `Usable` is an embargo, `Usable` that will become
/// anything else an expiry. What will become of it and cannot be read holds it.
final class Ml1Standing {

    private final Element management;
    private final Document document;
    private final StandingReader standing;

    Ml1Standing(Element management, Document document) {
        this.management = management;
        this.document = document;
        this.standing = new StandingReader(document);
    }

    Standing read(List<String> notes, Optional<Instant> revised) {
        var status = name(Absent.or(management, "Status"));
        var changes = management.children("StatusWillChange");
        switch (status) {
            case "embargoed", "withheld" -> waiting(status, changes);
            case "usable" -> changes.forEach(change -> standing.expires(changesTo(change).equals("usable") ? "" : change.text("DateAndTime")));
            default -> standing.status(status.isEmpty() ? "usable" : status);
        }
        notes.forEach(note -> standing.note(note, revised));
        management.children("Instruction").forEach(instruction -> instruction(instruction, revised));
        return standing.read();
    }

    private void waiting(String status, List<Element> changes) {
        var frees = changes.stream().filter(change -> changesTo(change).equals("usable")).toList();
        frees.forEach(change -> standing.embargo(embargo(change)));
        if (frees.isEmpty() && status.equals("embargoed")) {
            standing.embargo(new Embargo.Unreadable(""));
        } else if (frees.isEmpty()) {
            standing.status(status);
        }
        if (changes.size() > frees.size()) {
            standing.doubt("its status will change to '" + Excerpt.of(changes.stream().map(Ml1Standing::changesTo).filter(name -> !name.equals("usable")).findFirst().orElse("")) + "'");
        }
    }

    // an hour that is missing is never an hour that has passed, whatever the contract says of empty embargoes
    private Embargo embargo(Element change) {
        var at = change.text("DateAndTime");
        return at.isEmpty() ? new Embargo.Unreadable("") : Embargoes.field(at, document);
    }

    private void instruction(Element instruction, Optional<Instant> revised) {
        var name = name(instruction);
        if (name.startsWith("correct") || name.startsWith("rectif")) {
            standing.signal(new Signal(Signal.Sort.CORRECTION, instruction.text("Comment"), revised));
        } else if (name.startsWith("update")) {
            standing.signal(new Signal(Signal.Sort.UPDATE, "", revised));
        } else if (name.matches("(kill|cancel|withdraw|withhold|withheld|recall|embargo).*")) {
            standing.doubt("it instructs to '" + Excerpt.of(name) + "'");
        }
    }

    private static String changesTo(Element change) {
        return name(Absent.or(change, "FutureStatus"));
    }

    private static String name(Element named) {
        return Absent.first(named.value("FormalName"), named.text()).toLowerCase(Locale.ROOT);
    }
}
