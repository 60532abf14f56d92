package org.broadtape.wire.formats.g2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.nitf.NitfBody;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Digits;
import org.broadtape.wire.formats.values.Excerpt;
import org.broadtape.wire.formats.values.References;
import org.broadtape.wire.formats.values.Renditions;
import org.broadtape.wire.formats.values.Typed;
import org.broadtape.wire.item.Picture;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Standing;
import org.broadtape.wire.item.Words;

/// The `contentSet` of a news item: its text as XHTML, NITF or plain, and its pictures by address.
final class G2Content {

    private static final Set<String> LOOSE = Set.of("p", "div", "article", "section", "h1", "h2", "ul", "ol", "table", "blockquote");

    private final List<Element> parts;
    private final Optional<NitfBody> nitf;

    G2Content(Element item) {
        this.parts = item.all("contentSet").stream().flatMap(set -> set.children().stream()).toList();
        this.nitf = xml().flatMap(inline -> inline.children().stream()).filter(NitfBody::is).findFirst().map(NitfBody::new);
    }

    private java.util.stream.Stream<Element> xml() {
        return parts.stream().filter(part -> part.is("inlineXML"));
    }

    Prose prose() {
        var xhtml = xml().flatMap(inline -> inline.children().stream()).filter(G2Content::isHtml).findFirst();
        if (xhtml.isPresent()) {
            var body = xhtml.get().is("html") ? Absent.or(xhtml.get(), "body") : parent(xhtml.get());
            return Typed.is(body) ? new Prose.Plain(Typed.paragraphs(body)) : new Prose.Html(body.markup());
        }
        return nitf.<Prose>map(body -> new Prose.Html(body.html())).or(this::data).orElseGet(() -> new Prose.Plain(""));
    }

    private Optional<Prose> data() {
        return parts.stream().filter(part -> part.is("inlineData") && !part.text().isEmpty() && part.value("encoding").isEmpty()).findFirst()
                .map(part -> part.value("contenttype").contains("html") ? new Prose.Html(part.rawText()) : new Prose.Plain(part.rawText()));
    }

    /// What holds the item: text that is in a language of its own.
    List<String> doubts() {
        var doubts = new ArrayList<String>();
        var text = prose().source().isBlank();
        xml().filter(inline -> text && !inline.children().isEmpty())
                .forEach(inline -> doubts.add("its text is " + Excerpt.of(Absent.first(inline.value("contenttype"), "<" + inline.children().getFirst().name() + ">")) + ", which is not read here"));
        parts.stream().filter(part -> part.is("inlineData") && !part.value("encoding").isEmpty() && text)
                .forEach(part -> doubts.add("its text is encoded as " + Excerpt.of(part.value("encoding")) + ", which is not read here"));
        return doubts;
    }

    private Element parent(Element child) {
        return xml().filter(inline -> inline.children().contains(child)).findFirst().orElse(child);
    }

    // elements without a namespace belong to that of NewsML-G2, so that `p` alone is written there too
    private static boolean isHtml(Element element) {
        return element.is("html") || element.namespace().equals("http://www.w3.org/1999/xhtml") || LOOSE.contains(element.name());
    }

    String headline() {
        return nitf.map(NitfBody::headline).orElse("");
    }

    String standfirst() {
        return nitf.map(NitfBody::standfirst).orElse("");
    }

    String byline() {
        return nitf.map(NitfBody::byline).orElse("");
    }

    String dateline() {
        return nitf.map(NitfBody::dateline).orElse("");
    }

    boolean onlyPictures() {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.is("remoteContent") && isPicture(part));
    }

    /// The best rendition of what stands at addresses, and the pictures of the NITF. `alt` is what the item says that they show.
    List<Picture> pictures(String guid, Words words, String alt, Rights rights, Standing standing) {
        var pictures = new ArrayList<Picture>();
        best().ifPresent(remote -> pictures.add(new Picture(guid, reference(remote), Absent.first(alt(remote), alt), Absent.first(words.description(), words.standfirst()),
                Absent.first(rights.credit(), String.join(", ", words.authors())), rights, standing)));
        nitf.ifPresent(body -> pictures.addAll(body.pictures()));
        return pictures;
    }

    private Optional<Element> best() {
        var remotes = parts.stream().filter(part -> part.is("remoteContent") && isPicture(part)).toList();
        return Renditions.best(remotes.stream().map(G2Content::rendition).toList()).flatMap(best -> remotes.stream().filter(remote -> reference(remote).equals(best)).findFirst());
    }

    private static Renditions.Rendition rendition(Element remote) {
        return new Renditions.Rendition(reference(remote), Digits.read(remote.value("width")).orElse(0), remote.value("rendition"));
    }

    private static String alt(Element remote) {
        return Absent.first(remote.value("alttext"), remote.text("altText"));
    }

    private static boolean isPicture(Element remote) {
        var type = remote.value("contenttype");
        return type.isEmpty() ? References.isPicture(remote.value("href")) : type.startsWith("image/");
    }

    private static String reference(Element remote) {
        return References.clean(remote.value("href"));
    }
}
