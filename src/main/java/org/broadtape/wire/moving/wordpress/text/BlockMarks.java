package org.broadtape.wire.moving.wordpress.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;

/// Takes the marks of blocks (`<!-- wp:name {"attribute":1} -->`) out of a text. What stands inside is HTML that shows what the block
/// shows; blocks that show something else than what stands in the text are put in or named in the findings.
final class BlockMarks {

    private static final Pattern MARK = Pattern.compile("<!--\\s+(/?)wp:([a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)\\s");
    private static final Limits ATTRIBUTES = Limits.DOCUMENT.withBytes(1 << 20).withCount(20_000);
    private static final int DEEPEST = 4;

    /// Marks that say nothing by themselves: what they show is in the text, or in the article anyway.
    private static final Set<String> QUIET = Set.of("more", "nextpage", "spacer", "separator");

    private final Manuscript manuscript;
    private final String content;
    private final int depth;
    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();
    private int at;

    BlockMarks(Manuscript manuscript, String content, int depth) {
        this.manuscript = manuscript;
        this.content = content;
        this.depth = depth;
        this.out = new StringBuilder(content.length());
    }

    static boolean isIn(String content) {
        return content.contains("<!-- wp:");
    }

    String run() {
        var mark = MARK.matcher(content);
        while (mark.find(at)) {
            var end = content.indexOf("-->", mark.end() - 1);
            if (end < 0) {
                break;
            }
            between(content.substring(at, mark.start()));
            at = end + 3;
            var rest = content.substring(mark.end(), end).strip();
            mark(!mark.group(1).isEmpty(), mark.group(2), rest);
        }
        between(content.substring(at));
        return out.toString();
    }

    /// Text between two marks: what stands in no block is classic.
    private void between(String text) {
        if (text.isBlank()) {
            out.append('\n');
        } else if (open.isEmpty() || isClassic(open.element())) {
            out.append(manuscript.classic(text));
        } else {
            out.append(manuscript.shortcodes(text));
        }
    }

    private static boolean isClassic(String name) {
        return name.equals("freeform") || name.equals("shortcode");
    }

    private void mark(boolean closes, String written, String rest) {
        var name = written.startsWith("core/") ? written.substring(5) : written;
        if (closes) {
            open.poll();
            return;
        }
        var empty = rest.endsWith("/");
        var json = empty ? rest.substring(0, rest.length() - 1).strip() : rest;
        if (empty) {
            alone(name, json);
        } else {
            open.push(name);
            opened(name, json);
        }
    }

    private void opened(String name, String json) {
        if (name.equals("cover")) {
            var url = attributes(json).path("url").asText();
            var inner = content.substring(at, Math.min(content.length(), at + 3000));
            if (url.matches("https?://.*") && !inner.contains("wp-block-cover__image-background") && !inner.contains("wp-block-cover__video-background")) {
                out.append("<img src=\"").append(ShortcodeHtml.escaped(url)).append("\" alt=\"\">");
            }
        } else if (name.indexOf('/') > 0 && !name.startsWith("core-embed/")) {
            manuscript.changed("block of a plugin (" + name + "), of which the text in it was kept", json);
        }
    }

    /// A block of which only the mark stands in the text: what it shows is made when it is shown.
    private void alone(String name, String json) {
        switch (name) {
            case "block" -> reused(attributes(json).path("ref").asText());
            case "footnotes" -> out.append(manuscript.footnotes());
            case String quiet when QUIET.contains(quiet) -> {
            }
            default -> manuscript.dropped("block that the theme or a plugin fills (" + name + ")", json);
        }
    }

    private void reused(String ref) {
        var text = depth < DEEPEST ? manuscript.library().reused(ref) : java.util.Optional.<String>empty();
        if (text.isEmpty()) {
            manuscript.dropped("block that is used in many posts and is not in the export", "number " + ref);
        } else {
            out.append(isIn(text.get()) ? manuscript.blocks(text.get(), depth + 1) : manuscript.classic(text.get()));
        }
    }

    private static JsonNode attributes(String json) {
        try {
            return json.isEmpty() ? MissingNode.getInstance() : Json.tree(json, ATTRIBUTES);
        } catch (Refused broken) {
            return MissingNode.getInstance();
        }
    }
}
