package org.broadtape.articles;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleEvent.ArticleUpdated;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.setting.Typesetter;
import org.broadtape.jobs.Events;

/// Puts files that have come later into articles that name them by other addresses.
/// No revision is made of it: nobody has written anything, and a revision would tell readers of an update, and the one who compares
/// revisions of a change, where only the place of a file is another. So the revisions themselves name the file where it lies now.
@ApplicationScoped
@Transactional
public class Placing {

    private final WriteStore writes;
    private final RevisionStore revisions;
    private final Typesetter typesetter;
    private final Events events;

    Placing(WriteStore writes, RevisionStore revisions, Typesetter typesetter, Events events) {
        this.writes = writes;
        this.revisions = revisions;
        this.typesetter = typesetter;
        this.events = events;
    }

    /// Replaces references in every revision of an article, and sets its page anew; an article that is not there any more is left.
    ///
    /// @param refs what takes the place of each: `sha256:…` by an address as it stands in the copy
    public void place(ArticleId id, Map<String, String> refs) {
        var standing = writes.lock(id);
        if (standing.isEmpty()) {
            return;
        }
        for (var revision : revisions.of(id)) {
            var placed = revision.copy().withRefs(ref -> refs.getOrDefault(ref, ref));
            if (!placed.equals(revision.copy())) {
                revisions.rewrite(id, revision.number(), placed);
                if (revision.number() == standing.get().revision()) {
                    show(standing.get(), placed);
                }
            }
        }
    }

    private void show(Standing standing, Copy copy) {
        var set = typesetter.set(new ArticleId(standing.id()), copy);
        writes.reset(standing.id(), set.galley(), copy, set.image());
        if (standing.state().open()) {
            events.publish(List.of(new ArticleUpdated(standing.id(), standing.revision())));
        }
    }
}
