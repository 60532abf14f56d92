package org.broadtape.articles.body.rendering;

import org.broadtape.articles.body.Attachment;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Align;
import org.broadtape.articles.body.Block.Cell;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.PresentPrices;

/// The body for those who make articles of it again: XHTML that [org.broadtape.articles.body.reading.HtmlReader] turns back into the same blocks.
/// Where plain HTML has no element for a block, a class says what it is. Addresses are absolute.
public final class WireHtml extends PlainBlocks {

    private final Pictures pictures;

    private WireHtml(Pictures pictures, String site) {
        super(Markup.xml(), pictures, PresentPrices.NONE, site);
        this.pictures = pictures;
    }

    /// Well-formed XML without a root; `site` is the public address of this site.
    public static String of(Body body, Pictures pictures, String site) {
        return new WireHtml(pictures, site).of(body.blocks());
    }

    @Override
    void pullQuote(Block.PullQuote quote) {
        out.open("blockquote", "class", "pullquote");
        element("p", quote.text());
        element("footer", quote.source());
        out.close("blockquote").line();
    }

    @Override
    void gallery(Block.Gallery gallery) {
        out.open("figure", "class", "gallery").line();
        gallery.images().forEach(this::image);
        element("figcaption", gallery.caption());
        out.close("figure").line();
    }

    @Override
    void audio(Block.Audio audio) {
        out.open("figure").open("audio", "controls", "controls", "src", address(audio.ref())).close("audio");
        element("figcaption", audio.caption());
        out.close("figure").line();
    }

    @Override
    void video(Block.Video video) {
        var poster = pictures.of(video.poster()).map(picture -> absolute(picture.address(picture.nearest(1280), "jpg"))).orElse("");
        out.open("figure").open("video", "controls", "controls", "src", address(video.ref()), "poster", poster).close("video");
        element("figcaption", video.caption());
        out.close("figure").line();
    }

    @Override
    void file(Block.File file) {
        out.open("p", "class", "file");
        link(address(file.ref()), () -> out.text(file.name()));
        out.close("p").line();
    }

    @Override
    void button(Block.Button button) {
        out.open("p").open("a", "class", "button", "href", target(button.href())).text(button.label()).close("a").close("p").line();
    }

    @Override
    void bookmark(Block.Bookmark bookmark) {
        out.open("figure").open("a", "class", "kg-bookmark-container", "href", absolute(bookmark.href()));
        out.open("span", "class", "title").text(bookmark.title()).close("span").text(" ");
        out.open("span", "class", "description").text(bookmark.description()).close("span").text(" " + bookmark.from());
        out.close("a").close("figure").line();
    }

    @Override
    void cell(Cell cell, String scope, Columns columns) {
        cell(cell, scope, "style", cell.align() == Align.END ? "text-align:end" : cell.align() == Align.CENTER ? "text-align:center" : "");
    }

    @Override
    void callout(Block.Callout callout) {
        out.open("aside").line();
        blocks(callout.blocks());
        out.close("aside").line();
    }

    @Override
    void card(Block.InstrumentCard card) {
        out.open("p");
        price(new Inline.Price(card.listed(), card.text()));
        out.close("p").line();
    }

    @Override
    void price(Inline.Price price) {
        out.open("data", "value", price.listed().toString());
        inlines(price.content());
        out.close("data");
    }

    @Override
    void code(Block.Code code) {
        out.open("pre").open("code", "class", code.language().isEmpty() ? "" : "language-" + code.language()).text(code.text()).close("code").close("pre").line();
    }

    @Override
    void link(String href, Runnable content) {
        out.open("a", "href", target(href));
        content.run();
        out.close("a");
    }

    /// Nothing else stands in the document, so that places keep their names.
    @Override
    String id(Inline.Anchor anchor) {
        return anchor.name();
    }

    private String target(String href) {
        return Anchors.isPlace(href) ? href : absolute(href);
    }

    private String address(String ref) {
        return absolute(pictures.file(ref).map(Attachment::address).orElse(ref));
    }
}
