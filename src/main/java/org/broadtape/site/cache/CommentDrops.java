package org.broadtape.site.cache;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.DiscussionEvent;
import org.broadtape.jobs.Listener;

/// Drops the pages that show comments under an article when one of these comes, changes or goes. The article's own page shows none.
@ApplicationScoped
public class CommentDrops implements Listener<DiscussionEvent> {

    private final PageNotices notices;

    CommentDrops(PageNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "comment-pages";
    }

    @Override
    public Class<DiscussionEvent> event() {
        return DiscussionEvent.class;
    }

    @Override
    public void on(DiscussionEvent event) {
        notices.changed(Set.of("comments/" + event.article()));
    }
}
