package org.broadtape.articles.undo;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleEvent.ArticleWithdrawn;
import org.broadtape.articles.ArticleId;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// Takes articles back that nobody has worked on since they were filed, and topics, authors and sections that were made for them.
@ApplicationScoped
@Transactional
public class Undo {

    private final UndoStore store;
    private final Events events;

    Undo(UndoStore store, Events events) {
        this.store = store;
        this.events = events;
    }

    /// What was done to articles since they were filed, in sentences such as `/markets/copper-falls has been corrected`. That the timer
    /// opened one is no work on it.
    public List<String> builtOn(Collection<ArticleId> ids) {
        return store.builtOn(ids);
    }

    /// Removes the articles with all that belongs to them; every exit is told.
    ///
    /// @throws Refused where somebody has worked on one of them, also a moment ago; then none is removed
    public void takeBack(Collection<ArticleId> ids) {
        store.lock(ids);
        var built = store.builtOn(ids);
        if (!built.isEmpty()) {
            throw new Refused(built.getFirst() + (built.size() == 1 ? "" : ", and " + (built.size() - 1) + " more articles were worked on"));
        }
        var open = store.open(ids);
        events.publish(open.stream().map(one -> new ArticleWithdrawn(one.id(), one.revision())).toList());
        store.remove(ids);
    }

    /// Removes those of the topics under which no article stands.
    public void forgetTopics(Collection<Slug> slugs) {
        store.forget("topic", "article_topic", "topic_id", slugs);
    }

    /// Removes those of the authors who have written no article and are no staff.
    public void forgetAuthors(Collection<Slug> slugs) {
        store.forget("author", "article_author", "author_id", slugs);
    }

    /// Removes those of the sections in which no article stands.
    public void forgetSections(Collection<Slug> slugs) {
        store.forget("section", "article", "section_id", slugs);
    }
}
