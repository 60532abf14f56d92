package org.broadtape.wire.formats;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.broadtape.doors.Element;

/// What relative addresses in a feed are relative to: the innermost `xml:base`, else where the entry or the feed is published.
record Bases(String base) {

    private static final Pattern ADDRESS = Pattern.compile("(<[a-zA-Z][^<>]*?\\s(?:href|src)\\s*=\\s*)(\"[^\"]*\"|'[^']*')");

    static Bases of(Element feed, Element entry, String published) {
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

    /// The HTML with its links and pictures made absolute.
    String resolve(String html) {
        return base.isEmpty() ? html : ADDRESS.matcher(html).replaceAll(found -> {
            var quoted = found.group(2);
            var quote = quoted.substring(0, 1);
            return java.util.regex.Matcher.quoteReplacement(found.group(1) + quote + absolute(quoted.substring(1, quoted.length() - 1)) + quote);
        });
    }
}
