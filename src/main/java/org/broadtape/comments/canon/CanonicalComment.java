package org.broadtape.comments.canon;

import java.util.Optional;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.members.MemberId;

/// What was said in a comment.
///
/// @param member  who said it; absent for an imported reader
/// @param words   without markup
/// @param wasOpen whether readers may have seen it, though they do not now
public record CanonicalComment(CommentId id, ArticleId article, Optional<MemberId> member, State state, String words, boolean wasOpen) {
}
