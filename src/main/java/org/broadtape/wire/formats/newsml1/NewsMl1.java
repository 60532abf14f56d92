package org.broadtape.wire.formats.newsml1;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.broadtape.doors.Limits;
import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Xml;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.formats.Format;
import org.broadtape.wire.formats.values.Excerpt;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;

/// NewsML 1.0 to 1.2 of the IPTC, as agencies of the years around 2005 still send it: an envelope, and news items that are made of nested
/// components.
public final class NewsMl1 implements Format {

    @Override
    public String name() {
        return "newsml-1";
    }

    @Override
    public Set<String> items() {
        return Set.of("NewsItem");
    }

    public static boolean isRoot(String name) {
        return name.equals("NewsML") || name.equals("NewsItem");
    }

    @Override
    public List<Found> read(Document document) {
        var root = Xml.tree(new ByteArrayInputStream(document.bytes()), Limits.DOCUMENT);
        if (!isRoot(root.name())) {
            throw new Refused("Its root element <" + Excerpt.of(root.name()) + "> is not <NewsML>.", "line " + root.line());
        }
        var items = root.is("NewsItem") ? List.of(root) : root.descendants("NewsItem");
        if (items.isEmpty()) {
            throw new Refused("There are no news items in it.", "line " + root.line());
        }
        return items.stream().map(item -> found(item, document)).toList();
    }

    private static Found found(Element item, Document document) {
        var identity = new Ml1Identity(item);
        if (identity.guid().isEmpty()) {
            return new Found.Bad("", "The news item has no NewsIdentifier with a NewsItemId, so that no later revision or kill could find it.", "line " + item.line());
        }
        return new Ml1Item(item, identity, document).found();
    }
}
