package org.broadtape.comments.personal;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.Comment;
import org.broadtape.members.MemberId;

/// What of a discussion is a member's own, asked for at once: every page of theirs needs all of it.
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Personal {

    private final PersonalStore store;

    Personal(PersonalStore store) {
        this.store = store;
    }

    /// @param comments of that article
    public Mine of(MemberId member, ArticleId article, Collection<Comment> comments) {
        return store.of(member, article, comments);
    }
}
