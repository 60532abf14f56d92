package org.broadtape.wire.formats.g2;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadtape.doors.Limits;
import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Xml;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.formats.Format;
import org.broadtape.wire.formats.values.Excerpt;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;

/// NewsML-G2 2.x of the IPTC: a news item alone or several things in a news message. What is not news is passed by name.
public final class NewsMlG2 implements Format {

    public static final Map<String, String> PASSED = Map.of(
            "packageItem", "a package item",
            "knowledgeItem", "a knowledge item",
            "conceptItem", "a concept item",
            "planningItem", "a planning item",
            "catalogItem", "a catalog item",
            "hopItem", "a hop item");
    private static final Set<String> ITEMS = Set.of("newsItem", "packageItem", "knowledgeItem", "conceptItem", "planningItem", "catalogItem");
    private static final Set<String> ROOTS = Set.of("newsItem", "newsMessage", "packageItem", "knowledgeItem", "conceptItem", "planningItem", "catalogItem");

    @Override
    public String name() {
        return "newsml-g2";
    }

    @Override
    public Set<String> items() {
        return ITEMS;
    }

    public static boolean isRoot(String name) {
        return ROOTS.contains(name);
    }

    @Override
    public List<Found> read(Document document) {
        try {
            return whole(Xml.tree(new ByteArrayInputStream(document.bytes()), Limits.DOCUMENT), document);
        } catch (Refused broken) {
            return pieces(document, broken);
        }
    }

    private static List<Found> whole(Element root, Document document) {
        if (!isRoot(root.name())) {
            throw new Refused("Its root element <" + Excerpt.of(root.name()) + "> is not one of NewsML-G2.", "line " + root.line());
        }
        var parts = root.is("newsMessage") ? root.all("itemSet").stream().flatMap(set -> set.children().stream()).toList() : List.of(root);
        return new G2Pictures(parts).joined(parts.stream().map(part -> found(part, document)).toList());
    }

    /// A message in which something is broken, item by item: what is well is taken.
    private static List<Found> pieces(Document document, Refused broken) {
        var found = new ArrayList<Found>();
        var parts = new ArrayList<Element>();
        try (var pieces = Xml.pieces(new ByteArrayInputStream(document.bytes()), "", Limits.DOCUMENT, Limits.DOCUMENT, ITEMS)) {
            pieces.forEachRemaining(piece -> {
                try {
                    var part = piece.element();
                    parts.add(part);
                    found.add(found(part, document));
                } catch (Refused bad) {
                    found.add(new Found.Bad("", bad.at("").sentence(), bad.place()));
                }
            });
        }
        if (parts.isEmpty()) {
            throw broken;
        }
        return new G2Pictures(parts).joined(found);
    }

    private static Found found(Element element, Document document) {
        var guid = element.value("guid").strip();
        if (!element.is("newsItem")) {
            return new Found.Passed(guid, PASSED.getOrDefault(element.name(), "an element <" + Excerpt.of(element.name()) + ">"));
        }
        if (guid.isEmpty()) {
            return new Found.Bad("", "The news item has no guid, so that no later version or kill could find it.", "line " + element.line());
        }
        return new G2Item(element, document).found(guid);
    }
}
