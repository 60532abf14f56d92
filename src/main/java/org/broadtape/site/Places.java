package org.broadtape.site;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;

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
/// | `article/head` | in the head of an article's page | article |
/// | `article/share` | beside the links that share it | article |
/// | `article/side` | beside the text, under the lead image on a phone | article |
/// | `article/comments`, `article/after` | under the text | article |
@ApplicationScoped
@Named("places")
public class Places {

    private final List<Slot> slots;
    private final PageTags tags;

    Places(Instance<Slot> slots, PageTags tags) {
        this.slots = slots.stream().toList();
        this.tags = tags;
    }

    /// The HTML in a place of the frame; empty where no module fills it.
    public String at(String place) {
        return about(place, 0L);
    }

    /// The HTML in a place of a page about a subject; empty where no module fills it.
    public String about(String place, long subject) {
        return slots.stream().filter(slot -> slot.place().equals(place)).flatMap(slot -> slot.about(subject).stream()).map(this::shown)
                .collect(Collectors.joining());
    }

    private String shown(Slot.Fragment fragment) {
        tags.showAll(fragment.tags());
        return fragment.html();
    }
}
