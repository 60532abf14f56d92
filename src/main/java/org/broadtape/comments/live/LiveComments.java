package org.broadtape.comments.live;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentShown;
import org.broadtape.jobs.BatchListener;
import org.broadtape.jobs.Notices;

/// Tells every node which comments have become visible.
@ApplicationScoped
class LiveComments implements BatchListener<CommentShown> {

    private final Notices notices;

    LiveComments(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "live-comments";
    }

    @Override
    public Class<CommentShown> event() {
        return CommentShown.class;
    }

    @Override
    public void onAll(List<CommentShown> events) {
        events.stream().collect(Collectors.groupingBy(CommentShown::article, Collectors.mapping(CommentShown::comment, Collectors.toList())))
                .forEach((article, comments) -> notices.send(LiveLines.TOPIC, new LiveNotice(new ArticleId(article), comments).text()));
    }
}
