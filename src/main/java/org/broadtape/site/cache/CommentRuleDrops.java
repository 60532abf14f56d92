package org.broadtape.site.cache;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.rule.RulesChanged;
import org.broadtape.jobs.Listener;

/// Drops the pages that say who may comment, where that was changed.
@ApplicationScoped
public class CommentRuleDrops implements Listener<RulesChanged> {

    private final PageNotices notices;

    CommentRuleDrops(PageNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "comment-rule-pages";
    }

    @Override
    public Class<RulesChanged> event() {
        return RulesChanged.class;
    }

    @Override
    public void on(RulesChanged event) {
        notices.changed(Set.of("comment-rule/" + event.scope() + "/" + event.subject()));
    }
}
