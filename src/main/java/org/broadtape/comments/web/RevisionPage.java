package org.broadtape.comments.web;

import org.broadtape.comments.Comment;

/// Changing the words of a comment.
public record RevisionPage(Comment comment, String text, String problem) {
}
