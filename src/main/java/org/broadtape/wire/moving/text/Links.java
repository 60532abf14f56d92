package org.broadtape.wire.moving.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.wire.moving.thing.Finding;

/// Compares the links of a text with those of the HTML that it was read from.
public final class Links {

    private static final Pattern HREF = Pattern.compile("<a\\s[^>]{0,2000}?href\\s*=\\s*[\"']([^\"'>]{1,2000})[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|gif|webp|avif|svg)(\\?.*)?");

    private Links() {
    }

    /// The links that a text does not have, as findings: those around pictures, and those in code. A picture's link to the picture itself,
    /// which only enlarged it, and links within a page are none.
    public static List<Finding> missing(String html, Body body, String place) {
        if (html.indexOf("<a") < 0 && html.indexOf("<A") < 0) {
            return List.of();
        }
        var here = of(body);
        return HREF.matcher(html).results().map(link -> link.group(1).strip().replace("&amp;", "&")).distinct()
                .filter(href -> !href.startsWith("#") && !PICTURE.matcher(href).matches() && !href.toLowerCase(java.util.Locale.ROOT).startsWith("javascript:"))
                .filter(href -> here.stream().noneMatch(link -> link.equals(href) || link.endsWith(href.replace(" ", "%20"))))
                .map(href -> Finding.dropped("link around a picture or in code", href, place)).toList();
    }

    /// Every address to which a text leads.
    public static Set<String> of(Body body) {
        var links = new LinkedHashSet<String>();
        body.all().forEach(block -> block(block, links));
        return links;
    }

    private static void block(Block block, Set<String> links) {
        switch (block) {
            case Block.Paragraph(var text) -> inlines(text, links);
            case Block.Heading heading -> inlines(heading.text(), links);
            case Block.Quote quote -> inlines(quote.source(), links);
            case Block.PullQuote(var text, var source) -> Stream.of(text, source).forEach(each -> inlines(each, links));
            case Block.Image image -> inlines(image.caption(), links);
            case Block.Gallery gallery -> inlines(gallery.caption(), links);
            case Block.Audio audio -> inlines(audio.caption(), links);
            case Block.Video video -> inlines(video.caption(), links);
            case Block.File file -> links.add(file.ref());
            case Block.Bookmark card -> links.add(card.href());
            case Block.Button button -> links.add(button.href());
            case Block.Embed embed -> {
                links.add(embed.href());
                inlines(embed.caption(), links);
            }
            case Block.Table table -> {
                inlines(table.caption(), links);
                Stream.of(table.head(), table.rows(), table.foot()).flatMap(List::stream).flatMap(row -> row.cells().stream()).forEach(cell -> inlines(cell.text(), links));
            }
            case Block.BulletList _, Block.NumberedList _, Block.Callout _, Block.Code _, Block.Divider _, Block.PreviewMark _, Block.InstrumentCard _, Block.Unknown _ -> {
            }
        }
    }

    private static void inlines(List<Inline> inlines, Set<String> links) {
        for (var inline : inlines) {
            if (inline instanceof Inline.Link link) {
                links.add(link.href());
            }
            if (inline instanceof Inline.Mark mark) {
                inlines(mark.content(), links);
            }
        }
    }
}
