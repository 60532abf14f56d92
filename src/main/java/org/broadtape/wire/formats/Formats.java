package org.broadtape.wire.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadtape.wire.formats.feeds.Feed;
import org.broadtape.wire.formats.feeds.JsonFeed;
import org.broadtape.wire.formats.g2.NewsMlG2;
import org.broadtape.wire.formats.newsml1.NewsMl1;
import org.broadtape.wire.formats.ninjs.Ninjs;
import org.broadtape.wire.formats.nitf.Nitf;
import org.broadtape.wire.item.Document;

/// All formats, and which one a document is in: found by looking at its first bytes, whatever its name.
public final class Formats {

    private static final List<Format> ALL = List.of(new NewsMlG2(), new NewsMl1(), new Nitf(), new Ninjs(), new Feed(), new JsonFeed(), new MarkdownFile());
    private static final int LOOK = 64 * 1024;
    private static final Pattern SKIPPED = Pattern.compile("\\s+|<\\?.*?\\?>|<!--.*?-->|<!(?i:doctype)[^<>\\[]*(?:\\[.*?\\])?[^<>]*>", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)");
    private static final Pattern FENCE = Pattern.compile("(?:---|\\+\\+\\+)\n");
    private static final Pattern FRONT_MATTER = Pattern.compile("(---|\\+\\+\\+)\n(?s:.*?\n)?\\1[ \t]*(?:\n|$)");
    private static final Pattern JSON = Pattern.compile("\\{|\\[\\s*[{\\]]");
    private static final Pattern JSON_FEED = Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org|\"items\"\\s*:\\s*\\[");

    private Formats() {
    }

    /// The format of that name (`--format`); `rss` and `atom` are both `feed`.
    public static Optional<Format> named(String name) {
        var wanted = switch (name.toLowerCase(Locale.ROOT)) {
            case "rss", "atom" -> "feed";
            case "newsml", "g2", "newsmlg2" -> "newsml-g2";
            case "newsml1", "newsml-1.2", "newsml12" -> "newsml-1";
            case "jsonfeed" -> "json-feed";
            case "md" -> "markdown";
            default -> name.toLowerCase(Locale.ROOT);
        };
        return ALL.stream().filter(format -> format.name().equals(wanted)).findFirst();
    }

    /// The names of all, for a message.
    public static String names() {
        return ALL.stream().map(Format::name).collect(Collectors.joining(", "));
    }

    /// Of a document that is in none of them: what it is in, where that is known, such as `ANPA 1312`.
    public static Optional<String> notRead(Document document) {
        return NotRead.name(document.bytes());
    }

    /// The format that the document is in, or empty where it is in none of them.
    public static Optional<Format> of(Document document) {
        var start = start(document.bytes());
        return switch (start.isEmpty() ? ' ' : start.charAt(0)) {
            case '<' -> xml(start);
            case '{', '[' -> JSON.matcher(start).lookingAt() ? Optional.of(json(start)) : Optional.empty();
            default -> FRONT_MATTER.matcher(start).lookingAt() || (FENCE.matcher(start).lookingAt() && isMarkdown(document.name())) ? named("markdown") : Optional.empty();
        };
    }

    private static Optional<Format> xml(String start) {
        var at = 0;
        var skipped = SKIPPED.matcher(start);
        while (skipped.find(at) && skipped.start() == at && skipped.end() > at) {
            at = skipped.end();
        }
        var root = ROOT.matcher(start.substring(Math.min(at, start.length())));
        if (!root.lookingAt()) {
            return Optional.empty();
        }
        var name = root.group(1);
        return NewsMlG2.isRoot(name) ? named("newsml-g2") : NewsMl1.isRoot(name) ? named("newsml-1") : name.equals("nitf") ? named("nitf") : Feed.isRoot(name) ? named("feed") : Optional.empty();
    }

    private static Format json(String start) {
        return JSON_FEED.matcher(start).find() && !start.contains("\"uri\"") ? new JsonFeed() : new Ninjs();
    }

    // YAML begins like that too: it has no second fence, or is not called Markdown
    private static boolean isMarkdown(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown)");
    }

    // UTF-16 has a zero byte beside each Latin letter; without them its tags can be read as any other's
    private static String start(byte[] bytes) {
        var text = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        return (text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe") || text.lastIndexOf('\0', 1) >= 0 ? text.replace("\0", "") : text).replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "").replace("\r\n", "\n").stripLeading();
    }
}
