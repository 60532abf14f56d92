package org.broadtape.site.front;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.filing.Section;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.Before;
import org.broadtape.members.Viewer;
import org.broadtape.site.mostread.MostRead;

/// Collects what may stand on the front page and has [Front] decide.
@ApplicationScoped
@Transactional
public class FrontDesk {

    private static final int CANDIDATES = 30;
    private static final String VIEWS = "opinion";

    private final Settings settings;
    private final Sections sections;
    private final Listings listings;
    private final MostRead mostRead;

    FrontDesk(Settings settings, Sections sections, Listings listings, MostRead mostRead) {
        this.settings = settings;
        this.sections = sections;
        this.listings = listings;
        this.mostRead = mostRead;
    }

    public Front front(Viewer viewer) {
        var rules = rules();
        var latest = listings.latest(viewer, Channel.SITE, Before.NEWEST, CANDIDATES).items();
        return Front.of(rules, pinned(rules, viewer), latest, above -> bySection(rules, above, viewer), mostRead.today(viewer), settings.timeZone());
    }

    private Rules rules() {
        var front = settings.front();
        return new Rules(path(front.lead()), front.seconds().stream().map(FrontDesk::path).toList(), front.sections(), front.perSection(), VIEWS);
    }

    /// Settings name an article as `section/slug`.
    private static String path(String address) {
        return address.isEmpty() || address.startsWith("/") ? address : "/" + address;
    }

    private Map<String, Teaser> pinned(Rules rules, Viewer viewer) {
        var paths = Stream.concat(Stream.of(rules.lead()), rules.seconds().stream()).filter(path -> !path.isEmpty()).toList();
        return listings.at(paths, viewer, Channel.SITE).stream().collect(Collectors.toMap(Teaser::path, story -> story));
    }

    private Map<Section, List<Teaser>> bySection(Rules rules, Set<ArticleId> above, Viewer viewer) {
        return listings.inSections(inOrder(rules), above, viewer, Channel.SITE, rules.perSection());
    }

    private List<Section> inOrder(Rules rules) {
        var all = sections.all();
        return rules.sections().isEmpty() ? all
                : rules.sections().stream().flatMap(slug -> all.stream().filter(section -> section.slug().value().equals(slug))).toList();
    }
}
