package org.broadtape.wire.formats;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;
import org.broadtape.wire.item.WireItem;

/// Documents as agencies send them, written short.
public final class Papers {

    public static final ZoneId JOHANNESBURG = ZoneId.of("Africa/Johannesburg");

    private Papers() {
    }

    public static Document document(String text) {
        return new Document("paper", text.getBytes(StandardCharsets.UTF_8), JOHANNESBURG, false);
    }

    public static List<Found> read(String text) {
        var document = document(text);
        return Formats.of(document).orElseThrow().read(document);
    }

    public static WireItem item(String text) {
        return read(text).stream().filter(Found.Item.class::isInstance).map(found -> ((Found.Item) found).item()).findFirst().orElseThrow();
    }

    /// A news item with this in its `itemMeta`, behind the status.
    public static String g2(String meta) {
        return g2("urn:x:1", "1", meta, "", "<p>Copper fell.</p>");
    }

    public static String g2(String guid, String version, String meta, String more, String body) {
        return """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s" version="%s" standard="NewsML-G2" standardversion="2.35" xml:lang="en">
                  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
                  <itemMeta><itemClass qcode="ninat:text"/><provider literal="northgate"/><versionCreated>2026-11-20T10:00:00Z</versionCreated>%s</itemMeta>
                  <contentMeta><headline>Copper falls</headline>%s</contentMeta>
                  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>%s</body></html></inlineXML></contentSet>
                </newsItem>
                """.formatted(guid, version, meta, more, body);
    }

    /// A NITF document with these attributes and children of its `docdata`.
    public static String nitf(String id, String attributes, String children, String namespace) {
        return """
                <nitf%s><head><docdata %s><doc-id id-string="%s"/><date.issue norm="20261120T100000Z"/>%s</docdata></head>
                <body><body.head><hedline><hl1>Copper falls</hl1></hedline></body.head><body.content><p>Copper fell.</p></body.content></body></nitf>
                """.formatted(namespace, attributes, id, children);
    }

    public static String ninjs(String fields) {
        return """
                {"uri": "urn:x:1", "type": "text", "version": "1", "headline": "Copper falls", "body_html": "<p>Copper fell.</p>" %s}
                """.formatted(fields.isEmpty() ? "" : ", " + fields);
    }
}
