package org.broadtape.wire.formats.g2;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Codes;
import org.broadtape.wire.formats.values.Fingerprint;
import org.broadtape.wire.formats.values.Moments;
import org.broadtape.wire.formats.values.StandingReader;
import org.broadtape.wire.formats.values.Versions;
import org.broadtape.wire.item.Desk;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.Standing;
import org.broadtape.wire.item.Subject;
import org.broadtape.wire.item.Times;
import org.broadtape.wire.item.Version;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.item.Words;

/// Reads one `newsItem`.
final class G2Item {

    private static final Set<String> PICTURES = Set.of("picture", "graphic", "photo");
    private static final Set<String> PASSED = Set.of("audio", "video", "composite", "animated", "datafile", "newscoverage");

    private final Element item;
    private final Element itemMeta;
    private final Element contentMeta;
    private final Document document;
    private final Codes codes;

    G2Item(Element item, Document document) {
        this.item = item;
        this.itemMeta = Absent.or(item, "itemMeta");
        this.contentMeta = Absent.or(item, "contentMeta");
        this.document = document;
        this.codes = Codes.declaredIn(item);
    }

    Found found(String guid) {
        var nature = itemMeta.at("itemClass").map(codes::of).map(Codes.Code::plain).orElse("");
        if (PASSED.contains(nature)) {
            return new Found.Passed(guid, "a news item of nature '" + nature + "'");
        }
        var content = new G2Content(item);
        var kind = PICTURES.contains(nature) || (!nature.equals("text") && content.onlyPictures()) ? Kind.PICTURE : Kind.TEXT;
        var standing = standing(content, kind);
        var words = words(content);
        var pictures = content.pictures(kind == Kind.PICTURE ? guid : "", words, description(Set.of("alttext", "alt")), rights(), standing);
        return new Found.Item(new WireItem(guid, version(), kind, times(), standing, words, filing(), rights(), Desk.NONE,
                content.prose(), pictures, G2Links.named(item, codes), "", notes(), Fingerprint.of(item.xml())));
    }

    private Optional<Version> version() {
        return Versions.read(item.value("version"), document.zone());
    }

    private Times times() {
        return new Times(at("firstCreated"), at("versionCreated"));
    }

    private Optional<java.time.Instant> at(String child) {
        return Moments.at(itemMeta.text(child), document.zone());
    }

    private Standing standing(G2Content content, Kind kind) {
        var standing = new StandingReader(document);
        itemMeta.children("pubStatus").forEach(status -> status(status, standing));
        itemMeta.children("embargoed").forEach(embargoed -> standing.embargo(embargoed.text()));
        itemMeta.children("expires").stream().filter(this::bindsPages).forEach(expires -> standing.expires(expires.text()));
        itemMeta.children("edNote").forEach(note -> standing.note(note.text(), at("versionCreated")));
        itemMeta.children("signal").forEach(signal -> signal(signal, standing));
        G2Links.superseded(item, codes).forEach(standing::supersedes);
        if (kind == Kind.TEXT) {
            content.doubts().forEach(standing::doubt);
        }
        return standing.read();
    }

    private void status(Element status, StandingReader standing) {
        var code = codes.of(status);
        standing.status(code.value(), code.mayBe("pubstatus"));
    }

    // an expiry for the archive or for paper alone says nothing of a page
    private boolean bindsPages(Element expires) {
        var constraint = codes.fromQcode(expires.value("pubconstraint")).plain();
        return constraint.isEmpty() || constraint.contains("web") || constraint.contains("online");
    }

    private void signal(Element signal, StandingReader standing) {
        var code = codes.of(signal);
        var name = signal.text("name");
        if (!code.mayBe("signal")) {
            return;
        }
        switch (code.plain()) {
            case "correction" -> standing.signal(new Signal(Signal.Sort.CORRECTION, name, at("versionCreated")));
            case "update" -> standing.signal(new Signal(Signal.Sort.UPDATE, name, at("versionCreated")));
            case "kill", "recall", "cancel", "canceled", "cancelled", "withdraw", "withdrawal", "withhold", "withheld", "embargo", "embargoed" -> standing.doubt("it signals '" + code.plain() + "'");
            default -> {
            }
        }
    }

    private Words words(G2Content content) {
        var authors = contentMeta.children("creator").stream().filter(this::writes).map(creator -> creator.text("name")).filter(name -> !name.isEmpty()).toList();
        return new Words(
                Absent.first(inLanguage("headline"), content.headline(), itemMeta.text("title"), contentMeta.text("slugline")),
                Absent.first(description(Set.of("summary", "abstract", "standfirst", "lead", "")), content.standfirst()),
                contentMeta.text("slugline"),
                Absent.first(contentMeta.text("by"), content.byline()),
                authors,
                Absent.first(place(contentMeta.text("dateline")), content.dateline()),
                language(),
                description(Set.of("caption")));
    }

    // Reuters writes the hour of filing there too
    private static String place(String dateline) {
        return dateline.matches("\\d{4}-\\d{2}-\\d{2}.*") ? "" : dateline;
    }

    private String language() {
        return Absent.first(contentMeta.at("language").map(tag -> tag.value("tag")).orElse(""), item.value("lang"));
    }

    private String inLanguage(String child) {
        var all = contentMeta.children(child);
        var wanted = language();
        return all.stream().filter(text -> text.value("lang").isEmpty() || text.value("lang").equals(wanted)).findFirst()
                .or(() -> all.stream().findFirst()).map(Element::text).orElse("");
    }

    private String description(Set<String> roles) {
        return contentMeta.children("description").stream()
                .filter(text -> roles.contains(codes.fromQcode(text.value("role")).plain()))
                .map(Element::text).findFirst().orElse("");
    }

    private boolean writes(Element creator) {
        var role = codes.fromQcode(creator.value("role")).plain();
        return role.isEmpty() || role.contains("writer") || role.contains("author") || role.contains("report") || role.contains("byline");
    }

    private Filing filing() {
        var subjects = Stream.concat(contentMeta.children("subject").stream().flatMap(subject -> Stream.concat(Stream.of(subject), subject.children("sameAs").stream())), contentMeta.children("genre").stream())
                .map(this::subject).filter(subject -> !subject.code().startsWith("R:")).distinct().toList();
        var urgency = contentMeta.text("urgency");
        return new Filing("", List.of(), subjects, urgency.matches("[1-9]") ? urgency.charAt(0) - '0' : 0, G2Instruments.in(item, codes));
    }

    private Subject subject(Element subject) {
        var code = subject.attribute("qcode").orElse("");
        return new Subject(Absent.first(code, subject.value("literal")), codes.of(subject).uri(), subject.text("name"));
    }

    private Rights rights() {
        var info = item.children("rightsInfo");
        var holder = info.stream().map(rights -> rights.text("copyrightHolder/name")).filter(name -> !name.isEmpty()).findFirst().orElse("");
        var notice = info.stream().map(rights -> rights.text("copyrightNotice")).filter(text -> !text.isEmpty()).findFirst().orElse("");
        var terms = info.stream().flatMap(rights -> rights.children("usageTerms").stream()).map(Element::text).filter(text -> !text.isEmpty()).toList();
        var source = Absent.first(contentMeta.text("infoSource/name"), itemMeta.text("provider/name"));
        return new Rights(holder, notice, terms, contentMeta.text("creditline"), source);
    }

    private String notes() {
        return String.join("\n", itemMeta.children("edNote").stream().map(Element::text).filter(text -> !text.isEmpty()).toList());
    }
}
