package org.broadtape.articles.body.reading;

import java.util.List;
import java.util.regex.Pattern;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Reads Markdown: CommonMark with tables, strikethrough, footnotes (a list at the end) and HTML in it. What Markdown has no sign for is written as HTML:
///
/// | HTML | becomes |
/// |---|---|
/// | `<blockquote class="pullquote"><p>…</p><cite>…</cite></blockquote>` | a pull quote |
/// | `<aside class="callout">…</aside>` | a box |
/// | `<figure><img src alt><figcaption>Caption <small>Credit</small></figcaption></figure>` | a picture |
/// | `<figure class="gallery"><img…><img…><figcaption>…</figcaption></figure>` | pictures side by side |
/// | `<table><caption>…</caption>…</table>` | a table with its caption |
/// | `<a class="button" href="…">…</a>` | a button |
/// | `<iframe src="…"></iframe>` | an embed or a card |
/// | `<figure><audio src="…"></audio><figcaption>…</figcaption></figure>` | a sound |
/// | `<figure><video src="…" poster="…"></video><figcaption>…</figcaption></figure>` | a film and the picture that stands for it |
/// | a paragraph that is nothing but a link to a document beside the text, such as `[The figures](figures.csv)` | a download |
/// | `<data value="XJSE:NPN">R3,204.50, +1.2 %</data>` in a sentence | a price as written, beside which the present one is shown |
/// | the same as all of a paragraph | a card of the instrument |
/// | `<!--preview-->` | the end of what everybody may read |
public final class MarkdownReader {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(100).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /// The arrow behind a footnote that leads back to its mark.
    private static final Pattern WAY_BACK = Pattern.compile("\\s*<a [^>]*class=\"footnote-backref\"[^>]*>[^<]*(?:<sup[^>]*>[^<]*</sup>)?</a>");

    /// A relative path to a document: neither an address elsewhere nor a page of this site.
    private static final Pattern DOCUMENT = Pattern.compile("(?![a-zA-Z][a-zA-Z0-9+.-]*:|/|#)[^?#]*\\.(?i:pdf|csv|xlsx|docx|pptx|ods|odt|odp|zip)");

    private MarkdownReader() {
    }

    public static Reading read(String markdown) {
        var reading = HtmlReader.read(html(markdown));
        return new Reading(new Body(reading.body().version(), reading.body().blocks().stream().map(MarkdownReader::download).toList()), reading.notes());
    }

    private static Block download(Block block) {
        return block instanceof Block.Paragraph(var text) && text.size() == 1 && text.getFirst() instanceof Inline.Link link && DOCUMENT.matcher(link.href()).matches()
                ? new Block.File(link.href(), Inline.text(link.content()))
                : block;
    }

    /// The HTML that it stands for, for a text that is Markdown in parts only. It is as hostile as the Markdown was.
    public static String html(String markdown) {
        return WAY_BACK.matcher(RENDERER.render(PARSER.parse(markdown))).replaceAll("");
    }
}
