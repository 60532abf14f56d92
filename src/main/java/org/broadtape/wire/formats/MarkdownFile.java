package org.broadtape.wire.formats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadtape.doors.Charsets;
import org.broadtape.doors.FrontMatter;
import org.broadtape.doors.Limits;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Excerpt;
import org.broadtape.wire.formats.values.Fields;
import org.broadtape.wire.formats.values.Fingerprint;
import org.broadtape.wire.formats.values.Moments;
import org.broadtape.wire.formats.values.References;
import org.broadtape.wire.formats.values.StandingReader;
import org.broadtape.wire.formats.values.Versions;
import org.broadtape.wire.item.Desk;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Filing;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.Instrument;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.Picture;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.Rights;
import org.broadtape.wire.item.Signal;
import org.broadtape.wire.item.Standing;
import org.broadtape.wire.item.Times;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.item.Words;

/// Markdown with front matter, as newsrooms and static sites keep their articles. Without a `guid` the slug is the identity, without
/// that the file's name.
public final class MarkdownFile implements Format {

    private static final Set<String> STATES = Set.of("", "draft", "held", "released", "published", "withdrawn", "killed");

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public List<Found> read(Document document) {
        var decoded = Charsets.decode(document.bytes(), "text/markdown");
        var matter = FrontMatter.of(decoded.text(), Limits.DOCUMENT);
        var fields = new Fields(matter.fields());
        if (matter.fields().isEmpty()) {
            return List.of(new Found.Passed("", "Markdown without front matter"));
        }
        var headline = headline(fields, matter.text());
        if (headline.isEmpty()) {
            return List.of(new Found.Bad("", "It has neither a headline in its front matter nor a heading at its top.", "line 1"));
        }
        return List.of(new Found.Item(item(fields, headline, body(fields, matter.text()), document)));
    }

    private static WireItem item(Fields fields, String headline, String body, Document document) {
        var standing = standing(fields, document);
        var version = Versions.read(fields.text("version"), document.zone());
        var first = Moments.at(fields.text("released", "date", "published"), document.zone());
        var times = new Times(first, Moments.at(fields.text("updated", "lastmod"), document.zone()));
        var words = new Words(headline, fields.text("standfirst", "subtitle", "summary"), "", fields.text("byline"), fields.texts("authors", "author"), fields.text("dateline"),
                fields.text("language", "lang"), fields.text("description"));
        return new WireItem(guid(fields, document), version, Kind.TEXT, times, standing, words, filing(fields),
                new Rights("", fields.text("rights", "copyright"), fields.texts("terms"), "", fields.text("source")), desk(fields, document), new Prose.Markdown(body), pictures(fields),
                List.of(), fields.text("canonical", "canonical_url"), fields.text("edNote", "ed_note"), Fingerprint.of(document.bytes()));
    }

    private static String headline(Fields fields, String text) {
        var named = fields.text("headline", "title");
        return named.isEmpty() && text.stripLeading().startsWith("# ") ? text.stripLeading().lines().findFirst().orElse("").substring(2).strip() : named;
    }

    // a heading that is the headline is not text
    private static String body(Fields fields, String text) {
        var bare = text.stripLeading();
        return fields.text("headline", "title").isEmpty() && bare.startsWith("# ") ? bare.substring(bare.indexOf('\n') < 0 ? bare.length() : bare.indexOf('\n')) : text;
    }

    private static String guid(Fields fields, Document document) {
        var name = document.name().substring(Math.max(document.name().lastIndexOf('/'), document.name().lastIndexOf('\\')) + 1);
        return Absent.first(fields.text("guid", "id"), fields.text("slug"), name.replaceFirst("\\.[A-Za-z]+$", ""));
    }

    private static Standing standing(Fields fields, Document document) {
        var standing = new StandingReader(document);
        fields.matching(name -> name.startsWith("embargo")).forEach(field -> standing.embargo(field.value().isNull() ? "" : Fields.plain(field.value())));
        if (fields.has("expires")) {
            standing.expires(fields.text("expires"));
        }
        var state = state(fields);
        if (!STATES.contains(state)) {
            standing.doubt("its state '" + Excerpt.of(state) + "' is not one that is known here");
        }
        for (var correction : fields.objects("corrections")) {
            standing.signal(new Signal(Signal.Sort.CORRECTION, correction.text("text", "note"), Moments.at(correction.text("at", "date"), document.zone())));
        }
        for (var note : fields.texts("corrections")) {
            standing.signal(new Signal(Signal.Sort.CORRECTION, note, Optional.empty()));
        }
        return standing.read();
    }

    private static String state(Fields fields) {
        return fields.get("draft").filter(draft -> draft.asText().equalsIgnoreCase("true")).isPresent() ? "draft" : fields.text("state", "status").toLowerCase(Locale.ROOT);
    }

    private static Desk desk(Fields fields, Document document) {
        return new Desk(fields.text("kind").equalsIgnoreCase("page"), fields.text("slug"), state(fields).replace("published", "released"), fields.text("access").toLowerCase(Locale.ROOT),
                fields.texts("openings").stream().map(opening -> opening.toLowerCase(Locale.ROOT)).toList(), no(fields, "metered"),
                Moments.at(fields.text("released", "date", "published"), document.zone()));
    }

    private static boolean no(Fields fields, String name) {
        return Set.of("no", "false").contains(fields.text(name).toLowerCase(Locale.ROOT));
    }

    private static Filing filing(Fields fields) {
        var instruments = fields.objects("instruments").stream().map(listed -> new Instrument(listed.text("symbol"), listed.text("market", "mic"))).filter(listed -> !listed.symbol().isEmpty()).toList();
        return new Filing(fields.text("section", "category"), fields.texts("topics", "tags"), List.of(), 0, instruments);
    }

    private static List<Picture> pictures(Fields fields) {
        var named = fields.text("image");
        if (!named.isEmpty()) {
            return List.of(Picture.of(References.clean(named), "", "", ""));
        }
        return fields.get("image").filter(image -> image.isObject()).map(Fields::new).filter(image -> !image.text("file", "src", "url").isEmpty())
                .map(image -> List.of(new Picture("", References.clean(image.text("file", "src", "url")), image.text("alt"), image.text("caption"), image.text("credit"),
                        new Rights("", image.text("rights"), List.of(), image.text("credit"), ""), Standing.FREE)))
                .orElse(List.of());
    }
}
