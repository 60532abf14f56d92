package org.broadtape.wire.moving.substack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.reading.HtmlReader;
import org.broadtape.articles.copy.Fate;
import org.broadtape.doors.Charsets;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.moving.text.Fingerprint;
import org.broadtape.wire.moving.text.Headlines;
import org.broadtape.wire.moving.text.Links;
import org.broadtape.wire.moving.thing.Finding;
import org.broadtape.wire.moving.thing.Thing;
import org.broadtape.wire.moving.thing.Words;

/// One post: its row of the table, and its text.
final class Letter {

    private final Map<String, String> row;
    private final Path file;
    private final List<Finding> findings = new ArrayList<>();

    /// @param file empty where the export has no text of it
    Letter(Map<String, String> row, Path file) {
        this.row = row;
        this.file = file;
    }

    List<Thing> things() {
        var html = text();
        if (html.isBlank() && said("title").isEmpty()) {
            return List.of(new Thing.LeftOut(Finding.dropped("post without title and text", "", place())));
        }
        if (html.isBlank()) {
            findings.add(Finding.changed("post of which the export has no text", said("type"), place()));
        }
        var plain = LetterHtml.plain(html, place(), findings::add);
        var reading = HtmlReader.read(plain, "");
        findings.addAll(Finding.of(reading.notes(), place()));
        findings.addAll(Links.missing(plain, reading.body(), place()));
        var access = access();
        var body = withSound(reading.body(), access);
        var fate = fate();
        var words = new Words(headline(body), said("subtitle"), slug(), "en", "", "");
        return List.of(said("type").equals("page") && fate instanceof Fate.Release ? new Thing.Page(said("post_id"), fingerprint(html), words, body.withoutPreviewMark(), paths(), findings)
                : new Thing.Article(said("post_id"), fingerprint(html), words, List.of(), List.of(), body, Optional.empty(), fate, access, paths(), findings));
    }

    private String headline(Body body) {
        if (said("title").isEmpty()) {
            var made = Headlines.of(body.firstParagraph());
            findings.add(Finding.changed("post without a title, whose first words are its headline", made, place()));
            return made.isEmpty() ? "Untitled (" + said("post_id") + ")" : made;
        }
        return Headlines.fitting(said("title"));
    }

    private Fate fate() {
        if (!said("is_published").equalsIgnoreCase("true")) {
            return new Fate.Draft();
        }
        return date(said("post_date")).<Fate>map(Fate.Release::new)
                .orElseGet(() -> new Fate.Hold("the export does not say when it was published; release it with the date that it bears"));
    }

    /// Nobody is to read more than before.
    private AccessLevel access() {
        return switch (said("audience")) {
            case "everyone" -> AccessLevel.EVERYONE;
            case "only_free" -> {
                findings.add(Finding.changed("post for those alone who do not pay, now for all members", "", place()));
                yield AccessLevel.MEMBERS;
            }
            case "only_paid" -> new AccessLevel.FromTier(new Slug("paid"));
            case "founding" -> new AccessLevel.FromTier(new Slug("founding"));
            case "" -> {
                findings.add(Finding.changed("post of which the export does not say for whom it is, now for those who pay", "", place()));
                yield new AccessLevel.FromTier(new Slug("paid"));
            }
            case String other -> {
                findings.add(Finding.changed("post for an audience that is not known, now for those who pay", other, place()));
                yield new AccessLevel.FromTier(new Slug("paid"));
            }
        };
    }

    /// An episode's sound comes first of what those see who may hear it; without a mark in the text, others see nothing of either.
    private Body withSound(Body body, AccessLevel access) {
        var sound = said("podcast_url");
        if (!sound.matches("https?://\\S+") || body.refs().contains(sound)) {
            return body;
        }
        var blocks = new ArrayList<>(body.blocks());
        if (!access.equals(AccessLevel.EVERYONE) && !blocks.contains(new Block.PreviewMark())) {
            blocks.addFirst(new Block.PreviewMark());
        }
        blocks.add(access.equals(AccessLevel.EVERYONE) ? 0 : blocks.indexOf(new Block.PreviewMark()) + 1, new Block.Audio(sound, List.of()));
        return Body.of(blocks);
    }

    private String slug() {
        var id = said("post_id");
        return id.indexOf('.') < 0 ? "" : id.substring(id.indexOf('.') + 1);
    }

    private List<String> paths() {
        return slug().isEmpty() ? List.of() : List.of("/p/" + slug());
    }

    private String text() {
        try {
            return file.toString().isEmpty() ? "" : Charsets.decode(Files.readAllBytes(file), "text/html").text();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String said(String column) {
        return row.getOrDefault(column, "").strip();
    }

    private String place() {
        return said("title").isEmpty() ? "post " + said("post_id") : said("title");
    }

    private static Optional<Instant> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(text.length() == 10 ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC) : Instant.parse(text));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    // what is counted of a post, as who opened it, is no part of it
    private String fingerprint(String html) {
        return Fingerprint.of(said("title"), said("subtitle"), said("post_date"), said("is_published"), said("audience"), said("podcast_url"), html);
    }
}
