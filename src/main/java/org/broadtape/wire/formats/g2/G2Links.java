package org.broadtape.wire.formats.g2;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Codes;

/// The links of a news item to others: those in whose place it stands, and those that it shows or names.
final class G2Links {

    // the relation's code without its prefix, as the IPTC and agencies have it
    private static final Set<String> SUPERSEDES = Set.of("supersedes", "replaces", "previousversion", "evolvedfrom");

    private G2Links() {
    }

    /// The guids of the items that this one takes the place of; a former version of itself is none.
    static List<String> superseded(Element item, Codes codes) {
        return links(item).filter(link -> supersedes(link, codes)).map(G2Links::target).filter(guid -> !guid.isEmpty() && !guid.equals(item.value("guid").strip())).distinct().toList();
    }

    /// The guids of the items that it links to otherwise.
    static List<String> named(Element item, Codes codes) {
        return links(item).filter(link -> !supersedes(link, codes)).map(G2Links::target).filter(guid -> !guid.isEmpty()).distinct().toList();
    }

    static String target(Element link) {
        return Absent.first(link.value("residref"), link.value("guidref"));
    }

    private static Stream<Element> links(Element item) {
        return item.all("itemMeta/link").stream();
    }

    private static boolean supersedes(Element link, Codes codes) {
        return SUPERSEDES.contains(codes.fromQcode(link.value("rel")).plain());
    }
}
