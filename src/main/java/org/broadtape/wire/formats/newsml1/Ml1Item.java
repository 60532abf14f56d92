package org.broadtape.wire.formats.newsml1;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.nitf.NitfBody;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Fingerprint;
import org.broadtape.wire.formats.values.Moments;
import org.broadtape.wire.item.Desk;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Times;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.item.Words;

/// Reads one `NewsItem` of NewsML 1.
final class Ml1Item {

    private final Element item;
    private final Ml1Identity identity;
    private final Document document;
    private final Element management;
    private final Element main;
    private final Ml1Content content;

    Ml1Item(Element item, Ml1Identity identity, Document document) {
        this.item = item;
        this.identity = identity;
        this.document = document;
        this.management = Absent.or(item, "NewsManagement");
        this.main = Absent.or(item, "NewsComponent");
        this.content = new Ml1Content(item);
    }

    Found found() {
        var guid = identity.guid();
        var times = new Times(at("FirstCreated"), at("ThisRevisionCreated"));
        var notes = notes();
        var standing = new Ml1Standing(management, document).read(notes, times.version());
        var binds = standing.status() != PubStatus.USABLE || identity.isManagement();
        if (identity.isPartial() && !content.hasText() && !binds) {
            return new Found.Bad(guid, "The revision says only what changed in parts of the one before, which is not read here. Ask for whole revisions.", "line " + item.line());
        }
        var pictures = content.pictures("", rights(), standing);
        if (!content.hasText() && pictures.isEmpty() && !binds) {
            return new Found.Passed(guid, item.descendants("NewsItemRef").isEmpty() ? "an item without a text or a picture" : "a package of references");
        }
        var kind = !content.hasText() && !pictures.isEmpty() ? Kind.PICTURE : Kind.TEXT;
        return new Found.Item(new WireItem(guid, identity.revision(document.zone()), kind, times, standing, words(), Ml1Filing.of(item), rights(), Desk.NONE, content.prose(),
                kind == Kind.PICTURE ? content.pictures(guid, rights(), standing) : pictures, wanted(), "", String.join("\n", notes), Fingerprint.of(item.xml())));
    }

    private Optional<Instant> at(String child) {
        return Moments.at(management.text(child), document.zone());
    }

    private Words words() {
        var nitf = content.nitf();
        return new Words(
                Absent.first(line("HeadLine"), nitf.map(NitfBody::headline).orElse(""), line("SlugLine")),
                Absent.first(nitf.map(NitfBody::standfirst).orElse(""), line("SubHeadLine")),
                Absent.first(line("SlugLine"), item.text("Identification/NameLabel")),
                Absent.first(line("ByLine"), nitf.map(NitfBody::byline).orElse("")),
                nitf.map(NitfBody::authors).orElse(List.of()),
                Absent.first(nitf.map(NitfBody::dateline).orElse(""), line("DateLine")).replaceAll("[.,]$", ""),
                Absent.first(main.at("DescriptiveMetadata/Language").map(Ml1Content::formal).orElse(""), item.value("lang"), main.value("lang")),
                "");
    }

    /// A news line of the main component, or of the first inside it that has it.
    private String line(String name) {
        return Stream.concat(Stream.of(main), main.descendants("NewsComponent").stream()).map(component -> component.text("NewsLines/" + name)).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private Rights rights() {
        var copyright = Absent.or(main, "RightsMetadata/Copyright");
        var terms = main.all("RightsMetadata/UsageRights").stream()
                .map(usage -> Stream.of("UsageType", "Geography", "Limitations").map(usage::text).filter(text -> !text.isEmpty()).reduce((one, other) -> one + ", " + other).orElse(""))
                .filter(text -> !text.isEmpty()).toList();
        var source = Stream.of("AdministrativeMetadata/Source/Party", "AdministrativeMetadata/Provider/Party").flatMap(path -> main.all(path).stream()).map(Ml1Content::formal)
                .filter(name -> !name.isEmpty()).findFirst().orElse("");
        return new Rights(copyright.text("CopyrightHolder"), Absent.first(line("CopyrightLine"), line("RightsLine")), terms, line("CreditLine"), source);
    }

    /// Items that are named in it and not contained.
    private List<String> wanted() {
        return Stream.concat(item.descendants("NewsItemRef").stream(), management.children("AssociatedWith").stream()).map(reference -> Ml1Identity.of(reference.value("NewsItem")))
                .filter(guid -> !guid.isEmpty()).distinct().toList();
    }

    /// Notes to editors: comments of the item, and news lines that say so.
    private List<String> notes() {
        var lines = item.descendants("NewsLine").stream().filter(line -> Set.of("editorsnote", "edmsg", "advisory", "ednote", "advisoryline").contains(
                line.at("NewsLineType").map(Ml1Content::formal).orElse("").toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", ""))).map(line -> line.text("NewsLineText"));
        return Stream.concat(Stream.concat(item.children("Comment").stream(), management.children("Comment").stream()).map(Element::text), lines).filter(text -> !text.isEmpty()).distinct().toList();
    }
}
