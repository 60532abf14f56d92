package org.broadtape.articles.body.rendering;

import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Pictures;

/// The body on the site's own page. Nothing in it needs script, and nothing comes from another host.
///
/// Elements are plain (`p`, `h2`–`h4` with an id, `ul`, `ol`, `blockquote`, `pre`, `hr`, `figure`) save these:
///
/// A place that a link in the text leads to is a `span` with an id that begins with `a-`; words in another language are a `span` with `lang`.
///
/// | class | on | what |
/// |---|---|---|
/// | `pull` | `blockquote` | pull quote: `p`, perhaps a `footer` |
/// | `credit` | `span` in `figcaption` | who made the picture |
/// | `gallery`, `gallery__image` | `figure` in `figure` | pictures, then one `figcaption` |
/// | `table` | `div role=region tabindex=0` | a table that scrolls by itself; its figures are cells with `number`, centred ones `centre` |
/// | `embed` | `div` with `data-provider`, moving pictures with `data-ratio` | caption, sentence, link `button button--quiet` |
/// | `card-link`, `card-link__text`, `__title`, `__from` | `a` | a page elsewhere |
/// | `player` | `figure` | audio or video |
/// | `file` | `p` | a download: `a`, and for a stored one a `span` with its kind and size |
/// | `button` | `a` in `p` | |
/// | `callout` | `div role=note` | a box with blocks |
///
/// What an instrument costs is not known when a page is set. In its place stand the comments `<!--price MIC:SYMBOL-->`, behind the price as it was written
/// (`data`), and `<!--card MIC:SYMBOL-->` and `<!--/card-->` around what was written on a card; nothing else in it is a comment.
public final class PageHtml {

    private static final String IN_TEXT = "(min-width: 45rem) 42rem, 100vw";

    private final Pictures pictures;
    private final Wording wording;
    private final String host;
    private final String sizes;

    /// `host` is the site's own, to tell which links lead away.
    public PageHtml(Pictures pictures, Wording wording, String host) {
        this(pictures, wording, host, IN_TEXT);
    }

    /// `sizes` says how wide pictures are set, as in HTML.
    public PageHtml(Pictures pictures, Wording wording, String host, String sizes) {
        this.pictures = pictures;
        this.wording = wording;
        this.host = host.startsWith("www.") ? host.substring(4) : host;
        this.sizes = sizes;
    }

    public String render(Body body) {
        return new PageBlocks(pictures, wording, host, sizes).of(body.blocks());
    }
}
