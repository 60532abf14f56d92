package org.broadtape.wire.moving.wordpress.text;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadtape.articles.body.Provider;
import org.broadtape.wire.moving.thing.Finding;

/// The text of one post on its way to HTML.
///
/// @param post      its number, for what was uploaded for it
/// @param footnotes what the post's notes are, as HTML; empty for none
/// @param findings  takes what is not as it was
/// @param place     the post, as findings name it
public record Manuscript(Library library, String post, String footnotes, Consumer<Finding> findings, String place) {

    private static final Pattern MORE = Pattern.compile("<!--more(.{0,500}?)-->");
    private static final Pattern PAGE = Pattern.compile("<!--nextpage-->");
    private static final Pattern LONE_ADDRESS = Pattern.compile("(?m)(^|<p>)[ \\t]*(https?://[^\\s<>\"]+)[ \\t]*($|</p>)");
    private static final Pattern WRAPPED_ADDRESS = Pattern.compile("(<div class=\"wp-block-embed__wrapper\">)\\s*(https?://[^\\s<>\"]+)\\s*(</div>)");
    private static final Pattern VERSE = Pattern.compile("<pre[^>]*\\bwp-block-verse\\b[^>]*>");

    /// The text as HTML that says what it shows.
    public String html(String content) {
        var unmarked = marks(content);
        return BlockMarks.isIn(unmarked) ? blocks(unmarked, 0) : classic(unmarked);
    }

    String blocks(String content, int depth) {
        var html = new BlockMarks(this, content, depth).run();
        var embedded = WRAPPED_ADDRESS.matcher(html).replaceAll("$1<iframe src=\"$2\"></iframe>$3");
        return verses(embedded);
    }

    /// Verses are lines of text and no program: `pre` keeps their line breaks there, here they are ends of lines.
    private static String verses(String html) {
        var verse = VERSE.matcher(html);
        var out = new StringBuilder();
        var at = 0;
        while (verse.find(at)) {
            var end = html.indexOf("</pre>", verse.end());
            if (end < 0) {
                break;
            }
            out.append(html, at, verse.start()).append("<p>").append(html.substring(verse.end(), end).strip().replaceAll("\\R", "<br>")).append("</p>");
            at = end + 6;
        }
        return out.append(html, at, html.length()).toString();
    }

    /// A text without block marks, in which line breaks mean paragraphs.
    String classic(String content) {
        var embedded = content.indexOf("http") < 0 ? content : LONE_ADDRESS.matcher(content).replaceAll(found -> {
            var known = Provider.of(found.group(2).replace("&amp;", "&")).isPresent();
            return Matcher.quoteReplacement(known ? "\n\n<iframe src=\"" + found.group(2) + "\"></iframe>\n\n" : found.group());
        });
        return LineBreaks.shown(shortcodes(embedded));
    }

    String shortcodes(String content) {
        return Shortcodes.shown(content, new ShortcodeHtml(library, post, findings, place), findings, place);
    }

    void changed(String kind, String example) {
        findings.accept(Finding.changed(kind, example, place));
    }

    void dropped(String kind, String example) {
        findings.accept(Finding.dropped(kind, example, place));
    }

    /// Without the marks that say where a listing's teaser and a page end: here the standfirst is the teaser, and an article is one page.
    private String marks(String content) {
        if (content.indexOf("<!--") < 0) {
            return content;
        }
        var more = MORE.matcher(content);
        if (more.find()) {
            changed("“more” mark: the article is shown whole, listings show its standfirst", more.group(1).strip());
        }
        if (PAGE.matcher(content).find()) {
            changed("article of several pages, put together", "");
        }
        return PAGE.matcher(MORE.matcher(content).replaceAll("\n\n")).replaceAll("\n\n").replace("<!--noteaser-->", "");
    }
}
