package org.broadtape.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadtape.articles.filing.FilingEvent;
import org.broadtape.articles.filing.FilingEvent.AuthorChanged;
import org.broadtape.articles.filing.FilingEvent.TopicDescribed;
import org.broadtape.jobs.BatchListener;
import org.broadtape.site.cache.PageNotices;

/// Drops the pages that show words about an author or topic, or a portrait, when those change. Their tags are not those of the listings,
/// which every release drops.
@ApplicationScoped
public class FilingDrops implements BatchListener<FilingEvent> {

    private final PageNotices notices;

    FilingDrops(PageNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "authors-and-topics";
    }

    @Override
    public Class<FilingEvent> event() {
        return FilingEvent.class;
    }

    @Override
    public void onAll(List<FilingEvent> events) {
        var tags = new HashSet<String>();
        events.forEach(event -> tags.addAll(tags(event)));
        notices.changed(tags);
    }

    private static Set<String> tags(FilingEvent event) {
        return switch (event) {
            case AuthorChanged(var author, var slug) -> Set.of("byline/" + author, "portrait/" + slug);
            case TopicDescribed(var topic) -> Set.of("topic-words/" + topic);
        };
    }
}
