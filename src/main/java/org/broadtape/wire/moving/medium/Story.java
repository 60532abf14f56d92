package org.broadtape.wire.moving.medium;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.reading.HtmlReader;
import org.broadtape.articles.copy.Fate;
import org.broadtape.doors.Html;
import org.broadtape.doors.Limits;
import org.broadtape.wire.moving.text.Fingerprint;
import org.broadtape.wire.moving.text.Headlines;
import org.broadtape.wire.moving.text.Links;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.thing.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// One story as a page of the export.
final class Story {

    private static final Limits DEEP = Limits.DOCUMENT.withDepth(10_000);
    private static final Pattern NUMBER = Pattern.compile(".*?([0-9a-f]{8,14})(?:\\.html)?$");
    private static final int RESPONSE = 1000;

    private final String file;
    private final String text;
    private final Document page;
    private final List<Finding> findings = new ArrayList<>();

    Story(String file, String text) {
        this.file = file;
        this.text = text;
        this.page = Html.document(text, DEEP);
    }

    /// The author's name there, such as `@ada`; empty where it is not said.
    String handle() {
        return first("footer a.p-author").map(author -> author.attr("href").replaceFirst("^.*/", "")).filter(handle -> handle.startsWith("@")).orElse("");
    }

    List<Thing> things() {
        var content = first("section.e-content, .e-content");
        var title = text("h1.p-name");
        if (content.isEmpty() || (title.isEmpty() && content.get().text().isBlank())) {
            return List.of(new Thing.LeftOut(Finding.dropped("story without a text", "", file)));
        }
        var subtitle = text("section.p-summary, .p-summary");
        var response = isResponse(content.get());
        unrepeated(content.get(), title, subtitle);
        plain(content.get());
        var reading = HtmlReader.read(content.get().html(), "");
        findings.addAll(Finding.of(reading.notes(), place(title)));
        findings.addAll(Links.missing(content.get().html(), reading.body(), place(title)));
        var headline = Headlines.fitting(title.isEmpty() ? Headlines.of(reading.body().firstParagraph()) : title);
        var author = text("footer a.p-author");
        return List.of(new Thing.Article(key(), fingerprint(), new Words(headline.isEmpty() ? "Untitled (" + key() + ")" : headline, subtitle.equals(title) ? "" : subtitle, slug(), "en", "", ""),
                author.isEmpty() ? List.of() : List.of(author), List.of(), reading.body(), Optional.empty(), fate(response), AccessLevel.EVERYONE, paths(), findings));
    }

    private Fate fate(boolean response) {
        var published = first("footer time.dt-published, time.dt-published").flatMap(time -> date(time.attr("datetime")));
        if (published.isEmpty()) {
            return new Fate.Draft();
        }
        return response ? new Fate.Hold("it has no title of its own and may be a response to somebody else’s story; release it if it is not") : new Fate.Release(published.get());
    }

    /// A response to another story is exported as a story; it has no title in its text.
    private static boolean isResponse(Element content) {
        return content.selectFirst(".graf--title, h1, h2, h3, h4") == null && content.text().length() < RESPONSE;
    }

    /// The title stands in the text once more, and the subtitle too.
    private static void unrepeated(Element content, String title, String subtitle) {
        Optional.ofNullable(content.selectFirst(".graf--title, h3")).filter(repeated -> same(repeated.text(), title)).ifPresent(Element::remove);
        Optional.ofNullable(content.selectFirst(".graf--subtitle, h4")).filter(repeated -> same(repeated.text(), subtitle)).ifPresent(Element::remove);
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("\\s+", "").equals(other.replaceAll("\\s+", ""));
    }

    private void plain(Element content) {
        content.select(".section-divider hr").stream().findFirst().ifPresent(Element::remove);
        content.select(".js-mixtapeImage, .mixtapeImage").remove();
        content.select(".graf--mixtapeEmbed").forEach(Story::card);
        content.select("blockquote.graf--pullquote").forEach(quote -> quote.attr("class", "pullquote"));
        content.select("figure script[src]").forEach(script -> {
            findings.add(Finding.changed("program from elsewhere, kept as a link to it", script.attr("src"), place(text("h1.p-name"))));
            script.replaceWith(new Element("iframe").attr("src", script.attr("src").replaceFirst("\\.js$", "")));
        });
    }

    /// A card of another page: title, description, and its site behind them.
    private static void card(Element card) {
        var link = card.selectFirst("a[href]");
        if (link == null) {
            return;
        }
        link.attr("class", "kg-bookmark-container");
        link.select("strong").forEach(title -> title.tagName("span").attr("class", "kg-bookmark-title"));
        link.select("em").forEach(description -> description.tagName("span").attr("class", "kg-bookmark-description"));
        card.replaceWith(link);
    }

    private String key() {
        var address = first("footer a[href*=medium.com/p/]").map(link -> link.attr("href")).orElse(file);
        var number = NUMBER.matcher(address);
        return number.matches() ? number.group(1) : file;
    }

    private String slug() {
        var last = canonical().replaceFirst("[?#].*$", "").replaceFirst("/+$", "").replaceFirst("^.*/", "");
        return last.replaceFirst("-?[0-9a-f]{8,14}$", "");
    }

    private String canonical() {
        return first("a.p-canonical").map(link -> link.attr("href")).orElse("");
    }

    /// With a domain of its own, a publication's stories stood at the root.
    private List<String> paths() {
        var paths = new LinkedHashSet<String>();
        var path = canonical().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        if (path.startsWith("/") && path.length() > 1) {
            paths.add(path);
            paths.add(path.substring(path.lastIndexOf('/')));
        }
        paths.add("/p/" + key());
        return List.copyOf(paths);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    private String place(String title) {
        return title.isEmpty() ? file : title;
    }

    private Optional<Element> first(String selector) {
        return Optional.ofNullable(page.selectFirst(selector));
    }

    private String text(String selector) {
        return first(selector).map(Element::text).orElse("").strip();
    }

    // the day of the export stands at its foot
    private String fingerprint() {
        return Fingerprint.of(text.replaceFirst("(?s)<p>Exported from .*?</p>", ""));
    }
}
