package org.broadtape.comments.web;

import java.util.List;

import org.broadtape.comments.Comment;

/// `/account/comments`.
///
/// @param older the number before which the next page goes on, or empty
public record OwnPage(List<Comment> comments, String older) {

    public OwnPage {
        comments = List.copyOf(comments);
    }
}
