package org.broadtape.wire.formats.feeds;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadtape.doors.Limits;
import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Xml;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.formats.Format;
import org.broadtape.wire.formats.values.Absent;
import org.broadtape.wire.formats.values.Excerpt;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.item.Found;

/// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0. What is not well-formed is read as news readers read it.
public final class Feed implements Format {

    private static final Set<String> RSS = Set.of("rss", "rdf", "channel");

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Set<String> items() {
        return Set.of("item", "entry");
    }

    public static boolean isRoot(String name) {
        return RSS.contains(name.toLowerCase(Locale.ROOT)) || name.equals("feed") || name.equals("entry");
    }

    @Override
    public List<Found> read(Document document) {
        var root = Xml.readable(document.bytes(), "", Limits.FEED).root();
        var name = root.name().toLowerCase(Locale.ROOT);
        if (name.equals("feed") || name.equals("entry")) {
            return entries(root, document);
        }
        if (!RSS.contains(name)) {
            throw new Refused("Its root element <" + Excerpt.of(root.name()) + "> is not one of RSS or Atom.", "line " + root.line());
        }
        return items(root, document);
    }

    private static List<Found> entries(Element root, Document document) {
        var entries = root.is("entry") ? List.of(root) : root.children("entry");
        if (entries.isEmpty()) {
            throw new Refused("The feed has no entries.", "line " + root.line());
        }
        return entries.stream().map(entry -> ApEntry.is(entry) ? new ApEntry(entry, document).found() : new AtomEntry(entry, root, document).found()).toList();
    }

    // items of RSS 2.0 lie in the channel, those of RSS 1.0 beside it, ill-formed ones anywhere
    private static List<Found> items(Element root, Document document) {
        var channel = root.is("channel") ? root : Absent.or(root, "channel");
        var items = root.descendants("item");
        if (items.isEmpty()) {
            throw new Refused("The feed has no items.", "line " + root.line());
        }
        return items.stream().map(item -> new RssItem(item, channel, document).found()).toList();
    }
}
