package org.broadtape.wire.formats.ninjs;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Fields;
import org.broadtape.wire.formats.values.Tagless;
import org.broadtape.wire.item.Prose;
import org.broadtape.wire.item.Words;

/// The words of a ninjs item: version 1 has a field per kind (`body_html`), later ones lists with roles (`bodies`).
final class NinjsWords {

    private final Fields fields;

    NinjsWords(Fields fields) {
        this.fields = fields;
    }

    Words read() {
        var standfirst = described("summary", "abstract", "standfirst", "text", "html", "main", "");
        return new Words(headline(), standfirst, fields.text("slugline"), fields.text("byline", "by"), authors(), fields.text("located"),
                fields.text("language"), described("caption", "text", "main", ""));
    }

    private List<String> authors() {
        return fields.objects("people", "person").stream().filter(person -> person.text("rel").equalsIgnoreCase("author")).map(person -> person.text("name"))
                .filter(name -> !name.isEmpty()).toList();
    }

    /// What a picture shows, for those who do not see it.
    String alt() {
        return Absent.first(fields.text("description_alt", "alttext"), described("alttext", "alt"));
    }

    private String headline() {
        var listed = fields.objects("headlines");
        var main = listed.stream().filter(headline -> headline.text("role").equalsIgnoreCase("main")).findFirst().or(() -> listed.stream().findFirst());
        return Absent.first(Tagless.of(fields.text("headline", "headline_main")), main.map(headline -> Tagless.of(headline.text("value"))).orElse(""), Tagless.of(fields.text("title")));
    }

    private String described(String... roles) {
        for (var role : roles) {
            var field = role.isEmpty() ? fields.text("description") : fields.text("description_" + role);
            var listed = fields.objects("descriptions").stream().filter(text -> text.text("role").equalsIgnoreCase(role)).map(text -> text.text("value")).findFirst().orElse("");
            var found = Tagless.of(Absent.first(field, listed));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    Prose prose() {
        var listed = fields.objects("bodies").stream().filter(body -> !body.text("value").isEmpty()).max(Comparator.comparingInt(NinjsWords::worth));
        if (listed.isPresent()) {
            return prose(listed.get().text("contenttype"), listed.get().text("role"), listed.get().text("value"));
        }
        var bodies = fields.matching(name -> name.startsWith("body_"));
        var best = bodies.stream().filter(body -> !Fields.plain(body.value()).isEmpty()).max(Comparator.comparingInt(body -> worth("", body.name().substring(5))));
        return best.map(body -> prose("", body.name().substring(5), body.value().asText())).orElseGet(() -> new Prose.Plain(""));
    }

    private static Prose prose(String type, String role, String value) {
        return isHtml(type, role) ? new Prose.Html(value) : new Prose.Plain(value);
    }

    private static int worth(Fields body) {
        return worth(body.text("contenttype"), body.text("role"));
    }

    private static int worth(String type, String role) {
        var plain = type.isEmpty() || type.startsWith("text/plain");
        return isHtml(type, role) ? role.startsWith("rich") ? 3 : 4 : plain ? 2 : 1;
    }

    private static boolean isHtml(String type, String role) {
        return type.toLowerCase(Locale.ROOT).contains("html") || (type.isEmpty() && role.toLowerCase(Locale.ROOT).contains("html"));
    }
}
