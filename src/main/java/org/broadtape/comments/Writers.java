package org.broadtape.comments;

import org.broadtape.articles.Article;
import org.broadtape.members.sessions.Session;

import jakarta.enterprise.context.ApplicationScoped;

/// How the writer of a comment stands to the article. Who works for the paper and bears the name of one of its authors is that author: names of
/// staff are given by the house.
@ApplicationScoped
class Writers {

    Badge badge(Article article, Session session) {
        if (!session.isStaff()) {
            return Badge.READER;
        }
        return article.authors().stream().anyMatch(author -> author.name().equalsIgnoreCase(session.name())) ? Badge.AUTHOR : Badge.STAFF;
    }
}
