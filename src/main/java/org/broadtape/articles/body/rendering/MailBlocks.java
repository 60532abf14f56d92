package org.broadtape.articles.body.rendering;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.PresentPrices;

/// One rendering for mail.
final class MailBlocks extends PlainBlocks {

    MailBlocks(Pictures pictures, PresentPrices prices, String site) {
        super(Markup.html(), pictures, prices, site);
    }

    @Override
    String style(String look) {
        return switch (look) {
            case "pull" -> "margin:24px 0;padding:16px 0;border-top:1px solid;border-bottom:1px solid;font-size:22px;font-style:italic";
            case "figure" -> "margin:24px 0";
            case "image" -> "display:block;width:100%;max-width:100%;height:auto";
            case "caption" -> "padding-top:8px;font-size:13px";
            case "table" -> "width:100%;border-collapse:collapse;font-size:15px";
            case "cell" -> "padding:4px 8px 4px 0;vertical-align:baseline";
            case "figures" -> ";padding:4px 0 4px 8px;vertical-align:baseline;white-space:nowrap";
            case "callout" -> "margin:24px 0;padding:4px 0 4px 16px;border-left:3px solid";
            case "code" -> "white-space:pre-wrap;font-size:14px";
            default -> "";
        };
    }

    /// Programs that know no styles still show where the text begins and ends.
    @Override
    void button(Block.Button button) {
        out.open("p").open("a", "href", absolute(button.href()), "style", "display:inline-block;padding:10px 20px;border:1px solid;font-weight:bold")
                .text(button.label()).close("a").close("p").line();
    }
}
