package org.broadtape.wire.formats.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.nitf.NitfBody;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Digits;
import org.broadtape.wire.formats.values.References;
import org.broadtape.wire.formats.values.Renditions;
import org.broadtape.wire.item.Picture;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Standing;

/// The nested components of a NewsML 1 item: its text, as NITF, XHTML or plain in a `DataContent`; its pictures, each a component with
/// renditions of it and perhaps its caption.
final class Ml1Content {

    private static final List<String> PICTURES = List.of("photo", "picture", "graphic", "image", "cartoon");

    // the roles of texts that are not the story's own, and of those that are
    private static final List<String> BESIDE = List.of("caption", "stylesheet", "headline", "byline", "dateline", "contact", "logo", "script");
    private static final List<String> MAIN = List.of("main", "body", "maintext", "text");

    private final Element item;
    private final Optional<Element> data;
    private final Optional<NitfBody> nitf;

    Ml1Content(Element item) {
        this.item = item;
        this.data = data();
        this.nitf = data.flatMap(content -> content.children().stream().filter(NitfBody::is).findFirst()).map(NitfBody::new);
    }

    private Optional<Element> data() {
        var texts = components().filter(component -> BESIDE.stream().noneMatch(role(component)::contains)).flatMap(component -> component.children("ContentItem").stream()
                .filter(Ml1Content::isText).map(content -> new Found(MAIN.contains(role(component)), content))).toList();
        return texts.stream().filter(Found::main).findFirst().or(() -> texts.stream().findFirst()).flatMap(found -> dataOf(found.content()));
    }

    private record Found(boolean main, Element content) {
    }

    private static Optional<Element> dataOf(Element content) {
        return content.at("DataContent").or(() -> content.at("Encoding/DataContent"));
    }

    private Stream<Element> components() {
        return item.descendants("NewsComponent").stream();
    }

    private static boolean isText(Element content) {
        var type = (content.at("MediaType").map(Ml1Content::formal).orElse("") + " " + content.at("MimeType").map(Ml1Content::formal).orElse("")).toLowerCase(Locale.ROOT);
        return dataOf(content).filter(data -> !data.rawText().isBlank()).isPresent() && !type.contains("css") && !type.contains("script") && (type.isBlank() || type.contains("text") || type.contains("xml") || type.contains("html"));
    }

    private static boolean isPicture(Element content) {
        var type = content.at("MediaType").map(Ml1Content::formal).orElse("").toLowerCase(Locale.ROOT);
        var mime = content.at("MimeType").map(Ml1Content::formal).orElse("").toLowerCase(Locale.ROOT);
        return !content.value("Href").isBlank() && (PICTURES.stream().anyMatch(type::contains) || mime.startsWith("image/") || (type.isEmpty() && mime.isEmpty() && References.isPicture(content.value("Href"))));
    }

    static String formal(Element named) {
        return named.value("FormalName").strip();
    }

    private static String role(Element component) {
        return component.at("Role").map(Ml1Content::formal).orElse("").toLowerCase(Locale.ROOT);
    }

    Optional<NitfBody> nitf() {
        return nitf;
    }

    boolean hasText() {
        return data.isPresent();
    }

    Prose prose() {
        if (nitf.isPresent()) {
            return new Prose.Html(nitf.get().html());
        }
        return data.map(content -> {
            var html = content.children().stream().filter(child -> child.is("html")).findFirst();
            if (html.isPresent()) {
                return (Prose) new Prose.Html(Absent.or(html.get(), "body").markup());
            }
            var raw = content.rawText();
            return !content.children().isEmpty() ? new Prose.Html(content.markup()) : raw.strip().startsWith("<") ? new Prose.Html(raw) : new Prose.Plain(raw);
        }).orElseGet(() -> new Prose.Plain(""));
    }

    /// Its pictures, and those that stand in the NITF.
    List<Picture> pictures(String guid, Rights rights, Standing standing) {
        var pictures = new ArrayList<Picture>();
        item.children("NewsComponent").forEach(component -> pictures(component, guid, rights, standing, pictures));
        nitf.ifPresent(body -> pictures.addAll(body.pictures()));
        return pictures;
    }

    // the outermost component in which there is no other text than a caption is one picture in several renditions
    private void pictures(Element component, String guid, Rights rights, Standing standing, List<Picture> to) {
        var renditions = Stream.concat(Stream.of(component), component.descendants("NewsComponent").stream()).flatMap(one -> one.children("ContentItem").stream()).filter(Ml1Content::isPicture).toList();
        if (renditions.isEmpty() || role(component).equals("logo")) {
            return;
        }
        var parts = component.children("NewsComponent").stream().filter(part -> !role(part).contains("caption")).toList();
        var several = !component.value("EquivalentsList").equals("yes") && PICTURES.stream().noneMatch(role(component)::contains)
                && (parts.stream().filter(part -> !part.descendants("ContentItem").isEmpty()).count() > 1 || hasOwnText(component));
        if (several) {
            parts.forEach(part -> pictures(part, guid, rights, standing, to));
            if (component.children("ContentItem").stream().anyMatch(Ml1Content::isPicture)) {
                picture(component, component.children("ContentItem").stream().filter(Ml1Content::isPicture).toList(), guid, rights, standing).ifPresent(to::add);
            }
        } else {
            picture(component, renditions, guid, rights, standing).ifPresent(to::add);
        }
    }

    private boolean hasOwnText(Element component) {
        return data.isPresent() && component.descendants("DataContent").stream().anyMatch(data.get()::equals);
    }

    private static Optional<Picture> picture(Element component, List<Element> renditions, String guid, Rights rights, Standing standing) {
        var lines = Absent.or(component, "NewsLines");
        var caption = component.descendants("NewsComponent").stream().filter(part -> role(part).contains("caption")).flatMap(part -> part.descendants("DataContent").stream()).map(Element::text)
                .filter(text -> !text.isEmpty()).findFirst().orElseGet(() -> component.descendants("DataContent").stream().map(Element::text).filter(text -> !text.isEmpty()).findFirst().orElse(""));
        var credit = Absent.first(lines.text("CreditLine"), rights.credit(), lines.text("ByLine"), lines.text("CopyrightLine"));
        return Renditions.best(renditions.stream().map(Ml1Content::rendition).toList())
                .map(reference -> new Picture(guid, reference, "", Absent.first(caption, lines.text("HeadLine")), credit, rights, standing));
    }

    private static Renditions.Rendition rendition(Element content) {
        var properties = content.all("Characteristics/Property");
        var width = properties.stream().filter(property -> formal(property).matches("(?i)(pixel)?width")).map(property -> property.value("Value")).findFirst().orElse("");
        var use = content.at("Notation").map(Ml1Content::formal).orElse("") + " " + content.value("Duid") + " " + properties.stream().map(property -> property.value("Value")).reduce("", (one, other) -> one + " " + other);
        return new Renditions.Rendition(References.clean(content.value("Href")), Digits.read(width).orElse(0), use);
    }
}
