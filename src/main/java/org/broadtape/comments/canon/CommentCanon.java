package org.broadtape.comments.canon;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleId;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// What was said, whatever became of it, for the walk of the exits. It is for nothing else: whoever shows comments asks [org.broadtape.comments.Threads].
@ApplicationScoped
@Transactional
public class CommentCanon {

    private final CommentCanonStore store;
    private final Audit audit;

    CommentCanon(CommentCanonStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /// The newest in each state. That they were read is in the audit log.
    public List<CanonicalComment> sample(int each, Actor by) {
        return read(store.sample(each), by);
    }

    /// The newest under each of these articles.
    public List<CanonicalComment> under(Collection<ArticleId> articles, int each, Actor by) {
        return read(store.under(articles, each), by);
    }

    private List<CanonicalComment> read(List<CanonicalComment> found, Actor by) {
        by.demand(Right.READ_UNRELEASED);
        by.demand(Right.MODERATE);
        audit.record(by, "texts compared with the exits", "comments", found.size() + " comments");
        return found;
    }
}
