package org.broadtape.wire.formats.feeds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.nitf.NitfBody;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Digits;
import org.broadtape.wire.formats.values.Excerpt;
import org.broadtape.wire.formats.values.Fingerprint;
import org.broadtape.wire.formats.values.Moments;
import org.broadtape.wire.formats.values.Renditions;
import org.broadtape.wire.formats.values.StandingReader;
import org.broadtape.wire.formats.values.Versions;
import org.broadtape.wire.item.Desk;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Instrument;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Picture;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Standing;
import org.broadtape.wire.item.Subject;
import org.broadtape.wire.item.Times;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.item.Words;

/// An entry of the Associated Press' Atom feeds: Atom around NITF, with the management of news (`apnm`: identity, sequence, status) and
/// metadata of its content (`apcm`) beside it. Its dates without an offset are UTC.
final class ApEntry {

    private static final Set<String> PICTURES = Set.of("photo", "graphic", "picture");
    private static final Set<String> PASSED = Set.of("audio", "video", "complexdata");

    private final Element entry;
    private final Document document;
    private final Element management;
    private final Element metadata;
    private final Optional<NitfBody> nitf;

    ApEntry(Element entry, Document document) {
        this.entry = entry;
        this.document = document;
        this.management = Absent.or(entry, "NewsManagement");
        this.metadata = Absent.or(entry, "ContentMetadata");
        this.nitf = entry.children("content").stream().flatMap(content -> content.children().stream()).filter(NitfBody::is).findFirst().map(NitfBody::new);
    }

    static boolean is(Element entry) {
        return entry.children("NewsManagement").stream().anyMatch(child -> child.namespace().startsWith("http://ap.org/schemas/"));
    }

    Found found() {
        var guid = Absent.first(management.text("ManagementId"), entry.text("id"));
        var medium = metadata.at("Characteristics").map(about -> about.value("MediaType")).orElse("").toLowerCase(Locale.ROOT);
        if (guid.isEmpty()) {
            return new Found.Bad("", "The entry has neither a ManagementId nor an id, so that no later version or kill could find it.", "line " + entry.line());
        }
        if (PASSED.contains(medium)) {
            return new Found.Passed(guid, "an entry of type '" + medium + "'");
        }
        var kind = PICTURES.contains(medium) ? Kind.PICTURE : Kind.TEXT;
        var times = new Times(date("published"), date("updated"));
        var notes = notes();
        var standing = standing(notes, times);
        return new Found.Item(new WireItem(guid, Versions.read(management.text("ManagementSequenceNumber"), ZoneOffset.UTC), kind, times, standing, words(), filing(), rights(), Desk.NONE, prose(),
                pictures(kind == Kind.PICTURE ? guid : "", standing), List.of(), "", String.join("\n", notes), Fingerprint.of(entry.xml())));
    }

    private Optional<Instant> date(String child) {
        return Moments.at(entry.text(child), ZoneOffset.UTC);
    }

    private Standing standing(List<String> notes, Times times) {
        var standing = new StandingReader(document);
        for (var status : management.children("PublishingStatus")) {
            if (status.text().equalsIgnoreCase("embargoed")) {
                standing.embargo(Moments.after(status.value("statusChangeOn"), ZoneOffset.UTC).<Embargo>map(Embargo.Until::new).orElseGet(() -> new Embargo.Unreadable(status.value("statusChangeOn"))));
            } else {
                standing.status(status.text());
            }
        }
        var type = management.text("ManagementType").toLowerCase(Locale.ROOT);
        if (type.matches("(kill|cancel|delete|withdraw|withhold|withheld|recall).*")) {
            standing.doubt("its management type is '" + Excerpt.of(type) + "'");
        }
        notes.forEach(note -> standing.note(note, times.version()));
        return standing.read();
    }

    private List<String> notes() {
        return Stream.concat(Stream.concat(management.children("Instruction").stream(), metadata.children("EdNote").stream()).map(Element::text), nitf.stream().flatMap(body -> body.notes().stream()))
                .filter(text -> !text.isEmpty()).distinct().toList();
    }

    private Words words() {
        return new Words(
                Absent.first(nitf.map(NitfBody::headline).orElse(""), metadata.text("HeadLine"), entry.text("title")),
                nitf.map(NitfBody::standfirst).orElse(""),
                Absent.first(metadata.text("SlugLine"), metadata.text("Keywords")),
                Absent.first(nitf.map(NitfBody::byline).orElse(""), metadata.text("ByLine")),
                nitf.map(NitfBody::authors).orElse(List.of()),
                Absent.first(nitf.map(NitfBody::dateline).orElse(""), metadata.text("DateLine")),
                entry.value("lang"), "");
    }

    private Prose prose() {
        return nitf.<Prose>map(body -> new Prose.Html(body.html()))
                .orElseGet(() -> entry.children("content").stream().filter(content -> content.value("src").isEmpty()).findFirst().map(AtomText::prose).orElseGet(() -> new Prose.Plain("")));
    }

    private Filing filing() {
        var subjects = metadata.children("SubjectClassification").stream().map(ApEntry::subject).filter(subject -> !subject.code().isEmpty()).distinct().toList();
        var urgency = metadata.at("Priority").map(level -> level.value("Numeric")).orElse("");
        return new Filing("", List.of(), subjects, urgency.matches("[1-9]") ? urgency.charAt(0) - '0' : 0, instruments());
    }

    private static Subject subject(Element classified) {
        var code = Absent.first(classified.value("Id"), classified.value("Value"));
        var scheme = classified.value("Authority").toLowerCase(Locale.ROOT).replaceAll("\\W", "");
        return new Subject(code.isEmpty() || scheme.isEmpty() ? code : scheme + ":" + code, "", classified.value("Value"));
    }

    /// Companies that are listed: a property such as `Name="Ticker" Value="NYSE:XYZ"` of what is classified.
    private List<Instrument> instruments() {
        return metadata.children("EntityClassification").stream().flatMap(entity -> entity.children("Property").stream())
                .filter(property -> property.value("Name").toLowerCase(Locale.ROOT).matches(".*(ticker|instrument).*") && property.value("Value").matches("[A-Za-z ]+:\\s*\\S+"))
                .map(property -> property.value("Value").split(":", 2)).map(parts -> new Instrument(parts[1].strip(), parts[0].strip())).distinct().toList();
    }

    private Rights rights() {
        return new Rights("", Absent.first(metadata.text("CopyrightLine"), entry.text("rights")), List.of(), metadata.text("CreditLine"), nitf.map(NitfBody::distributor).orElse(""));
    }

    private List<Picture> pictures(String guid, Standing standing) {
        var sizes = entry.children("link").stream().filter(link -> link.value("rel").equals("enclosure") && link.value("type").startsWith("image/"))
                .map(link -> new Renditions.Rendition(link.value("href").strip(), Digits.read(link.value("width")).orElse(0), link.value("title"))).toList();
        var best = Renditions.best(sizes).map(reference -> new Picture(guid, reference, "", metadata.text("Caption"), Absent.first(metadata.text("CreditLine"), metadata.text("ByLine")), rights(), standing));
        return Stream.concat(best.stream(), nitf.stream().flatMap(body -> body.pictures().stream())).toList();
    }
}
