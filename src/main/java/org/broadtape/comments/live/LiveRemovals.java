package org.broadtape.comments.live;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentHidden;
import org.broadtape.jobs.BatchListener;
import org.broadtape.jobs.Notices;

/// Tells every node under which articles a comment is not to be seen any more.
@ApplicationScoped
class LiveRemovals implements BatchListener<CommentHidden> {

    private final Notices notices;

    LiveRemovals(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "live-removals";
    }

    @Override
    public Class<CommentHidden> event() {
        return CommentHidden.class;
    }

    @Override
    public void onAll(List<CommentHidden> events) {
        events.stream().map(CommentHidden::article).distinct().forEach(article -> notices.send(LiveLines.TOPIC, new LiveNotice(new ArticleId(article), List.of()).text()));
    }
}
