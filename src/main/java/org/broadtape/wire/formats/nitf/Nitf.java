package org.broadtape.wire.formats.nitf;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.doors.Limits;
import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Xml;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.formats.Format;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Digits;
import org.broadtape.wire.formats.values.Excerpt;
import org.broadtape.wire.formats.values.Fingerprint;
import org.broadtape.wire.formats.values.Moments;
import org.broadtape.wire.item.Desk;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Instrument;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Subject;
import org.broadtape.wire.item.Times;
import org.broadtape.wire.item.Version;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.item.Words;

/// NITF 3.x, with the namespace that came with 3.3 and without it.
public final class Nitf implements Format {

    @Override
    public String name() {
        return "nitf";
    }

    @Override
    public List<Found> read(Document document) {
        var root = Xml.tree(new ByteArrayInputStream(document.bytes()), Limits.DOCUMENT);
        if (!root.is("nitf")) {
            throw new Refused("Its root element <" + Excerpt.of(root.name()) + "> is not <nitf>.", "line " + root.line());
        }
        var guid = root.at("head/docdata/doc-id").map(id -> id.value("id-string").strip()).orElse("");
        if (guid.isEmpty()) {
            return List.of(new Found.Bad("", "It has no doc-id with an id-string, so that no later version or kill could find it.", "line " + root.line()));
        }
        return List.of(new Found.Item(item(root, guid, document)));
    }

    private static WireItem item(Element root, String guid, Document document) {
        var head = Absent.or(root, "head");
        var docdata = Absent.or(head, "docdata");
        var body = new NitfBody(root);
        var times = times(head, docdata, document);
        var notes = Stream.concat(docdata.children("ed-msg").stream().map(note -> Absent.first(note.value("info"), note.text())), body.notes().stream()).toList();
        return new WireItem(guid, version(docdata, times), Kind.TEXT, times, new NitfStanding(docdata, document).read(notes, times), words(root, head, docdata, body),
                filing(head, docdata, root), rights(docdata, body), Desk.NONE, new Prose.Html(body.html()), body.pictures(), List.of(), "",
                String.join("\n", notes), Fingerprint.of(root.xml()));
    }

    private static Times times(Element head, Element docdata, Document document) {
        var issued = norm(docdata, "date.issue", document);
        var history = head.children("revision-history").stream().map(revision -> Moments.at(revision.value("norm"), document.zone())).flatMap(Optional::stream).toList();
        return new Times(issued.or(() -> history.stream().min(Instant::compareTo)), issued.or(() -> history.stream().max(Instant::compareTo)));
    }

    private static Optional<Instant> norm(Element docdata, String child, Document document) {
        return docdata.at(child).flatMap(date -> Moments.at(Absent.first(date.value("norm"), date.text()), document.zone()));
    }

    /// NITF has no version; the generation and version of the dynamic use key count where the issue has no date.
    private static Optional<Version> version(Element docdata, Times times) {
        var key = Absent.or(docdata, "du-key");
        var generation = Digits.read(key.value("generation"));
        if (times.version().isPresent() || generation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Version.of(generation.getAsLong() * 10_000 + Digits.read(key.value("version")).orElse(0)));
    }

    private static Words words(Element root, Element head, Element docdata, NitfBody body) {
        var dateline = body.dateline();
        return new Words(Absent.first(body.headline(), head.text("title")), body.standfirst(), slugline(docdata), body.byline(), body.authors(), dateline,
                root.value("lang"), "");
    }

    private static String slugline(Element docdata) {
        return Absent.first(docdata.at("du-key").map(key -> key.value("key")).orElse(""), docdata.at("fixture").map(fixture -> fixture.value("fix-id")).orElse(""));
    }

    private static Filing filing(Element head, Element docdata, Element root) {
        var subjects = new ArrayList<Subject>();
        head.all("tobject/tobject.subject").forEach(subject -> subjects.add(new Subject(
                Absent.first(subject.value("tobject.subject.refnum"), subject.value("tobject.subject.code")), "",
                Absent.first(subject.value("tobject.subject.detail"), subject.value("tobject.subject.matter"), subject.value("tobject.subject.type")))));
        docdata.all("identified-content/classifier").forEach(code -> subjects.add(new Subject(code.value("value"), "", code.text())));
        docdata.all("key-list/keyword").forEach(keyword -> subjects.add(new Subject(keyword.value("key"), "", keyword.value("key"))));
        // categories of ANPA 1312, as the Associated Press and those who pass it on write them
        head.children("meta").stream().filter(meta -> meta.value("name").matches("(?i)(ap|anpa)-category") && !meta.value("content").isBlank())
                .forEach(meta -> subjects.add(new Subject("anpa:" + meta.value("content").strip(), "", "")));
        var urgency = docdata.at("urgency").map(level -> level.value("ed-urg")).orElse("");
        return new Filing("", List.of(), subjects, urgency.matches("[1-9]") ? urgency.charAt(0) - '0' : 0, instruments(root));
    }

    /// Organisations whose code is of an exchange: `<org idsrc="XTSE" value="AWG">`, or an `alt-code` inside.
    private static List<Instrument> instruments(Element root) {
        return Stream.concat(root.descendants("org").stream(), root.descendants("alt-code").stream())
                .filter(code -> !code.value("value").isBlank() && code.value("idsrc").matches("[A-Z][A-Z0-9:.]{2,15}"))
                .map(code -> new Instrument(code.value("value").strip(), code.value("idsrc")))
                .distinct().toList();
    }

    private static Rights rights(Element docdata, NitfBody body) {
        var copyright = Absent.or(docdata, "doc.copyright");
        var holder = copyright.value("holder");
        var notice = holder.isEmpty() ? "" : ("© " + copyright.value("year") + " " + holder).replaceAll("\\s+", " ");
        var terms = docdata.children("doc.rights").stream()
                .map(rights -> Absent.first(rights.text(), String.join(" ", rights.value("limitations"), rights.value("geography")).strip()))
                .filter(text -> !text.isEmpty()).toList();
        return new Rights(holder, notice, terms, "", body.distributor());
    }
}
