package org.broadtape.articles.body.rendering;

import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.PresentPrices;

/// The body for feeds and for partners: plain elements without classes, every address absolute.
public final class FeedHtml {

    private final Pictures pictures;
    private final PresentPrices prices;
    private final String site;

    /// `site` is the public address of this site, such as `https://paper.example`.
    public FeedHtml(Pictures pictures, PresentPrices prices, String site) {
        this.pictures = pictures;
        this.prices = prices;
        this.site = site;
    }

    public String render(Body body) {
        return new PlainBlocks(Markup.html(), pictures, prices, site).of(body.blocks());
    }

    /// The same as well-formed XML without a root, for what carries XHTML.
    public String xhtml(Body body) {
        return new PlainBlocks(Markup.xml(), pictures, prices, site).of(body.blocks());
    }
}
