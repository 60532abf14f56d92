package org.broadtape.wire.formats.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import org.broadtape.doors.xml.Element;
import org.broadtape.wire.formats.values.Absent;

/// What relative addresses in a feed are relative to: the innermost `xml:base`, else where the entry or the feed is published.
record Bases(String base) {

    /// @param addresses where the entry and the feed are published; the first that is a whole address counts
    static Bases of(Element feed, Element entry, String... addresses) {
        var published = Arrays.stream(addresses).filter(address -> address.matches("(?i)https?://.*")).findFirst().orElse("");
        var outer = new Bases(published).absolute(feed.value("base"));
        var inner = new Bases(outer.isEmpty() ? published : outer).absolute(entry.value("base"));
        return new Bases(Absent.first(inner, outer, published));
    }

    /// The address as an absolute one where that can be said; else as it is.
    String absolute(String reference) {
        var bare = reference.strip();
        if (bare.isEmpty() || base.isEmpty()) {
            return bare;
        }
        try {
            return new URI(base.strip()).resolve(new URI(bare)).toString();
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return bare;
        }
    }
}
