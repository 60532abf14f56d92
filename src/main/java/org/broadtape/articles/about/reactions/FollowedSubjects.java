package org.broadtape.articles.about.reactions;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.about.AboutChanged;
import org.broadtape.jobs.BatchListener;

/// Follows an instrument that an article turns out to be about after its release.
@ApplicationScoped
class FollowedSubjects implements BatchListener<AboutChanged> {

    private final KeptReactions reactions;

    FollowedSubjects(KeptReactions reactions) {
        this.reactions = reactions;
    }

    @Override
    public String name() {
        return "reactions-to-subjects";
    }

    @Override
    public Class<AboutChanged> event() {
        return AboutChanged.class;
    }

    @Override
    public void onAll(List<AboutChanged> events) {
        reactions.follow(events.stream().map(event -> new ArticleId(event.article())).distinct().toList());
    }
}
