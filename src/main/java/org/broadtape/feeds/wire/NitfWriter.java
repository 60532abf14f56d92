package org.broadtape.feeds.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.rendering.NitfContent;
import org.broadtape.feeds.Markup;

/// NITF 3.6. It has no version: the date of issue is that of the version, to the millisecond, and orders them.
final class NitfWriter {

    private static final Pattern DATED = Pattern.compile("(\\d{4}) (.+)");

    private final OutItem item;
    private final Markup out = new Markup();

    NitfWriter(OutItem item) {
        this.item = item;
    }

    String write() {
        out.open("nitf", "xmlns", "http://iptc.org/std/NITF/2006-10-18/", "xml:lang", item.text().language(), "version", "-//IPTC//DTD NITF 3.6//EN");
        head();
        out.open("body");
        bodyHead();
        if (item.usable()) {
            out.raw(NitfContent.of(led(), item.pictures(), item.owner().address()));
        } else {
            out.open("body.content").close("body.content");
        }
        return out.close("body").close("nitf").toString();
    }

    private void head() {
        var standing = item.standing();
        out.open("head").text("title", item.title()).open("docdata", "management-status", standing.status().word());
        if (!standing.correction().isEmpty()) {
            out.empty("correction", "info", standing.correction(), "id-string", item.guid());
        }
        out.empty("doc-id", "id-string", item.guid(), "regsrc", item.owner().site())
                .empty("urgency", "ed-urg", String.valueOf(item.filing().urgency()))
                .empty("date.issue", "norm", NewsMlG2Writer.iso(standing.made()));
        standing.expires().ifPresent(expires -> out.empty("date.expire", "norm", NewsMlG2Writer.iso(expires)));
        if (!item.note().isEmpty()) {
            out.empty("ed-msg", "info", item.note());
        }
        out.empty("du-key", "version", String.valueOf(item.version()));
        copyright();
        if (item.usable()) {
            about();
        }
        out.close("docdata").close("head");
    }

    private void copyright() {
        var line = item.owner().line().isEmpty() ? item.owner().site() : item.owner().line().replaceFirst("^©\\s*", "");
        var dated = DATED.matcher(line);
        if (dated.matches()) {
            out.empty("doc.copyright", "year", dated.group(1), "holder", dated.group(2));
        } else {
            out.empty("doc.copyright", "holder", line);
        }
    }

    private void about() {
        if (!item.filing().topics().isEmpty()) {
            out.open("key-list");
            item.filing().topics().forEach(topic -> out.empty("keyword", "key", topic));
            out.close("key-list");
        }
        if (!item.mentions().isEmpty()) {
            out.open("identified-content");
            item.mentions().forEach(mention -> out.text("org", mention.symbol(), "idsrc", mention.market().isEmpty() ? "TICKER" : mention.market(), "value", mention.symbol()));
            out.close("identified-content");
        }
    }

    private void bodyHead() {
        var text = item.text();
        out.open("body.head").open("hedline").text("hl1", item.title()).close("hedline");
        if (item.usable()) {
            byline();
            out.text("distributor", item.owner().sourceOrSite());
            if (!text.byline().dateline().isEmpty()) {
                out.open("dateline").text("location", text.byline().dateline()).close("dateline");
            }
            if (!text.standfirst().isEmpty()) {
                out.open("abstract").text("p", text.standfirst()).close("abstract");
            }
        }
        out.close("body.head");
    }

    private void byline() {
        var byline = item.text().byline();
        if (!byline.text().isEmpty()) {
            out.text("byline", byline.text());
        } else if (!byline.authors().isEmpty()) {
            out.open("byline");
            byline.authors().forEach(author -> out.text("person", author));
            out.close("byline");
        }
    }

    /// NITF shows the lead picture before the first words.
    private Body led() {
        var body = item.text().body();
        return item.lead().map(lead -> {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Image(lead.ref(), lead.alt(), Inline.of(lead.caption()), lead.credit()));
            blocks.addAll(body.blocks());
            return new Body(body.version(), blocks);
        }).orElse(body);
    }
}
