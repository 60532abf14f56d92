package org.broadtape.articles.body.rendering;

import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.PresentPrices;

/// The body for mail: what programs that read mail agree on, its few styles in the elements. No class, no script, no form; the
/// frame around it sets type and width.
public final class MailHtml {

    private final Pictures pictures;
    private final PresentPrices prices;
    private final String site;

    /// `site` is the public address of this site, such as `https://paper.example`.
    public MailHtml(Pictures pictures, PresentPrices prices, String site) {
        this.pictures = pictures;
        this.prices = prices;
        this.site = site;
    }

    public String render(Body body) {
        return new MailBlocks(pictures, prices, site).of(body.blocks());
    }
}
