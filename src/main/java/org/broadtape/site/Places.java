package org.broadtape.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;

import io.quarkus.qute.RawString;

import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slot;

/// What other modules put into the places of a page ([Slot]). Templates know it as `inject:places`.
///
/// | place | where | subject |
/// |---|---|---|
/// | `frame/head` | in the head of every page | |
/// | `frame/search`, `frame/company` | the two fields at the top | |
/// | `frame/member` | the reader's own links at the top | |
/// | `frame/tape` | under the masthead | |
/// | `front/after` | at the end of the front page | |
/// | `section/top` | above the articles of a section's first page | section |
/// | `instrument/side`, `company/side` | beside the facts | instrument, company |
/// | `instrument/articles`, `company/articles` | under the chart, under what was issued | instrument, company |
/// | `article/head` | in the head of an article's page | article |
/// | `article/share` | beside the links that share it | article |
/// | `article/side` | beside the text, under the lead image on a phone | article |
/// | `article/comments`, `article/after` | under the text | article |
/// | `company/announcements`, `company/articles` | on the page of a company | company |
/// | `company/calendar`, `company/side` | beside it | company |
@ApplicationScoped
@Named("places")
public class Places {

    private static final RawString NOTHING = new RawString("");

    private final Map<String, List<Slot>> slots;
    private final PageTags tags;

    Places(Instance<Slot> slots, PageTags tags) {
        this.slots = slots.stream().collect(Collectors.groupingBy(Slot::place));
        this.tags = tags;
    }

    /// The HTML in a place of the frame; empty where no module fills it.
    public RawString at(String place) {
        return about(place, 0L);
    }

    /// The HTML in a place of a page about a subject; empty where no module fills it.
    public RawString about(String place, long subject) {
        var here = slots.get(place);
        return here == null ? NOTHING
                : new RawString(here.stream().flatMap(slot -> slot.about(subject).stream()).map(this::shown).collect(Collectors.joining()));
    }

    private String shown(Slot.Fragment fragment) {
        tags.showAll(fragment.tags());
        return fragment.html();
    }
}
