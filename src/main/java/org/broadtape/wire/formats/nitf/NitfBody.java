package org.broadtape.wire.formats.nitf;

import java.util.List;
import java.util.stream.Stream;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.item.Picture;

/// The body of a NITF document, alone or inside NewsML-G2: its head in words, its content as HTML.
public final class NitfBody {

    private final Element body;
    private final Element head;
    private final NitfHtml html;

    public NitfBody(Element nitf) {
        this.body = nitf.is("body") ? nitf : Absent.or(nitf, "body");
        this.head = Absent.or(body, "body.head");
        this.html = new NitfHtml(nitf.is("body.content") ? nitf : Absent.or(body, "body.content"), Absent.or(body, "body.end"));
    }

    /// Whether the element is what this class reads.
    public static boolean is(Element element) {
        return element.is("nitf") || (element.is("body") && element.at("body.content").isPresent()) || element.is("body.content");
    }

    public String headline() {
        return Absent.text(head, "hedline/hl1", "headline/hl1", "hedline");
    }

    public String standfirst() {
        var paragraphs = head.all("abstract/p").stream().map(Element::text).filter(text -> !text.isEmpty()).toList();
        return Absent.first(String.join(" ", paragraphs), head.text("abstract"), head.text("hedline/hl2"));
    }

    /// The line as printed, with its title behind a comma.
    public String byline() {
        return head.at("byline").map(line -> line.text().replaceAll("\\s+([,.])", "$1").replaceAll("^,\\s*|[.,]$", "").strip()).orElse("");
    }

    public List<String> authors() {
        var people = head.all("byline/person").stream().map(Element::text).filter(name -> !name.isEmpty()).toList();
        if (!people.isEmpty()) {
            return people;
        }
        var title = head.text("byline/byttl");
        var line = byline();
        var name = title.isEmpty() ? line : line.replace(title, "").replaceAll("[,\\s]+$", "");
        return name.matches("(?i)by\\s+.+") ? List.of(name.substring(3).strip()) : List.of();
    }

    public String dateline() {
        var line = head.at("dateline");
        return line.map(where -> Absent.first(where.text("location"), where.text()).replaceAll("\\s+([,.])", "$1").replaceAll("[.,]$", "")).orElse("");
    }

    public String distributor() {
        return head.text("distributor");
    }

    /// Notes that stand in the document and are not for readers.
    public List<String> notes() {
        return Stream.concat(head.descendants("note").stream(), body.descendants("note").stream().filter(NitfBody::unpublished))
                .filter(NitfBody::unpublished).map(Element::text).distinct().toList();
    }

    public static boolean unpublished(Element note) {
        return note.value("type").equals("npa") || note.value("noteclass").matches("(?i)editors?-?note|cpyrt|hd|undefined");
    }

    public String html() {
        return html.text();
    }

    /// Pictures that stand before the first words.
    public List<Picture> pictures() {
        return html.leading();
    }
}
