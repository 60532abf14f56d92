package org.broadtape.installation;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the publisher has decided about the site: `site.toml` in the data folder, and the public address from the environment.
///
/// @param url      the public address, without a slash at its end; links are made from it and never from a request's Host header
/// @param sections in the order in which they are shown
/// @param meter    what may be read free
/// @param crawlers search engines that may read the whole of what readers pay for
/// @param markets  the instruments that matter to the paper
/// @param hub      the WebSub hub that is told of changes, where the publisher has one
/// @param colours  by their meaning, such as `accent` to `#a4262c`; what is not named keeps the colour it has
public record Settings(String name, String tagline, String description, Locale language, ZoneId timeZone, URI url, List<Section> sections, List<Link> menu,
        List<Link> follow, List<Link> footer, Front front, Map<String, String> colours, Optional<URI> hub, Meter meter, List<Crawler> crawlers, Markets markets) {

    /// The same without a meter, without crawlers and without markets.
    public Settings(String name, String tagline, String description, Locale language, ZoneId timeZone, URI url, List<Section> sections, List<Link> menu, List<Link> follow,
            List<Link> footer, Front front, Map<String, String> colours, Optional<URI> hub) {
        this(name, tagline, description, language, timeZone, url, sections, menu, follow, footer, front, colours, hub, Meter.OFF, List.of(), Markets.NONE);
    }

    /// Articles that may be read free.
    ///
    /// @param anyone how many a month by somebody who is not signed in; members have what their tier gives
    /// @param levels of which levels, such as `members` or `tier:insider`; empty for all
    public record Meter(int anyone, List<String> levels) {

        static final Meter OFF = new Meter(0, List.of());
    }

    /// A search engine: known by its networks and by what it calls itself, by both.
    public record Crawler(String name, List<AddressRange> networks, String agent) {
    }

    /// Which instruments stand where, each as market and symbol, such as `XJSE:NPN`.
    ///
    /// @param tape   under the masthead of every page
    /// @param boards the tables of the markets page, in their order; empty to have them follow from what there is
    public record Markets(List<String> tape, List<Board> boards) {

        static final Markets NONE = new Markets(List.of(), List.of());

        /// A table of the markets page.
        ///
        /// @param sections beside whose articles it stands, where an article is about no instrument
        public record Board(String name, List<String> instruments, List<String> sections) {
        }
    }

    /// A section of the paper.
    public record Section(String slug, String name, String description) {
    }

    /// A named way to somewhere: a path on this site, or an address elsewhere.
    public record Link(String name, String address) {
    }

    /// What the front page prefers: addresses of articles (section/slug) for the lead and the places beside it, and sections below them.
    public record Front(String lead, List<String> seconds, List<String> sections, int perSection) {

        static final int PER_SECTION = 4;
    }

    /// The public address of a path that begins with a slash.
    public String at(String path) {
        return url + path;
    }
}
