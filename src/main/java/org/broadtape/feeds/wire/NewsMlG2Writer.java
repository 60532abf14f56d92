package org.broadtape.feeds.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.broadtape.articles.body.rendering.WireHtml;
import org.broadtape.feeds.Markup;

/// NewsML-G2 2.35, power conformance: a news item with its text as XHTML; with a lead picture a news message of the two.
final class NewsMlG2Writer {

    private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml";

    private final OutItem item;
    private final Markup out = new Markup();

    NewsMlG2Writer(OutItem item) {
        this.item = item;
    }

    String write() {
        var lead = Absolute.leadOf(item);
        if (lead.isEmpty()) {
            text();
            return out.toString();
        }
        out.open("newsMessage", "xmlns", NAMESPACE).open("header").text("sent", iso(item.standing().made())).close("header").open("itemSet");
        text();
        picture(lead.get());
        return out.close("itemSet").close("newsMessage").toString();
    }

    private void text() {
        begin(item.guid());
        rights();
        itemMeta("ninat:text");
        contentMeta();
        item.mentions().forEach(mention -> out.open("assert", "literal", mention.symbol()).open("organisationDetails")
                .empty("hasInstrument", mention.market().isEmpty() ? new String[] {"symbol", mention.symbol()} : new String[] {"symbol", mention.symbol(), "market", "mic:" + mention.market()})
                .close("organisationDetails").close("assert"));
        if (item.usable()) {
            out.open("contentSet").open("inlineXML", "contenttype", "application/xhtml+xml").open("html", "xmlns", "http://www.w3.org/1999/xhtml")
                    .open("head").text("title", item.title()).close("head").open("body")
                    .raw(WireHtml.of(item.text().body(), item.pictures(), item.owner().address()))
                    .close("body").close("html").close("inlineXML").close("contentSet");
        }
        out.close("newsItem");
    }

    private void begin(String guid) {
        out.open("newsItem", "xmlns", NAMESPACE, "guid", guid, "version", String.valueOf(item.version()), "standard", "NewsML-G2", "standardversion", "2.35", "conformance", "power",
                "xml:lang", item.text().language());
        out.empty("catalogRef", "href", CATALOG);
    }

    private void rights() {
        out.open("rightsInfo").open("copyrightHolder").text("name", item.owner().holder()).close("copyrightHolder")
                .textIfAny("copyrightNotice", item.owner().line()).close("rightsInfo");
    }

    private void itemMeta(String itemClass) {
        var standing = item.standing();
        out.open("itemMeta").empty("itemClass", "qcode", itemClass)
                .open("provider", "uri", item.owner().address() + "/").text("name", item.owner().site()).close("provider")
                .text("versionCreated", iso(standing.made())).text("firstCreated", iso(standing.first())).empty("pubStatus", "qcode", "stat:" + standing.status().word())
                .textIfAny("edNote", item.note());
        if (!standing.correction().isEmpty()) {
            out.open("signal", "qcode", "sig:correction").text("name", standing.correction()).close("signal");
        } else if (item.version() > 1 && item.usable()) {
            out.empty("signal", "qcode", "sig:update");
        }
        standing.expires().ifPresent(expires -> out.text("expires", iso(expires)));
        if (item.version() > 1 && itemClass.equals("ninat:text")) {
            out.empty("link", "rel", "irel:previousVersion", "residref", item.guid(), "version", String.valueOf(item.version() - 1));
        }
        out.close("itemMeta");
    }

    private void contentMeta() {
        var text = item.text();
        out.open("contentMeta").text("urgency", String.valueOf(item.filing().urgency()));
        if (item.usable()) {
            out.open("infoSource", "uri", item.owner().address() + "/").text("name", item.owner().sourceOrSite()).close("infoSource");
            if (text.byline().text().isEmpty()) {
                text.byline().authors().forEach(author -> out.open("creator", "literal", author).text("name", author).close("creator"));
            }
        }
        out.empty("language", "tag", text.language());
        if (item.usable()) {
            item.filing().topics().forEach(topic -> out.open("subject", "literal", topic).text("name", topic).close("subject"));
        }
        out.text("headline", item.title());
        if (item.usable()) {
            out.textIfAny("dateline", text.byline().dateline()).textIfAny("by", text.byline().text())
                    .textIfAny("description", text.standfirst(), "role", "drol:summary");
        }
        out.close("contentMeta");
    }

    private void picture(Absolute lead) {
        begin(item.guid() + "/picture");
        rights();
        itemMeta("ninat:picture");
        out.open("contentMeta").textIfAny("headline", lead.image().alt()).textIfAny("creditline", lead.image().credit())
                .textIfAny("description", lead.image().caption(), "role", "drol:caption")
                .textIfAny("description", lead.image().alt(), "role", "drol:alttext").close("contentMeta")
                .open("contentSet").empty("remoteContent", "rendition", "rnd:highRes", "href", lead.href(), "contenttype", "image/jpeg", "width", String.valueOf(lead.width()),
                        "height", String.valueOf(lead.height())).close("contentSet").close("newsItem");
    }

    static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
