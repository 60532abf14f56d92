package org.broadtape.comments.web;

import java.util.List;

import org.broadtape.comments.Comment;

/// A comment as one reader sees it.
///
/// @param name     of its writer; empty where only its place is shown
/// @param more     how many visible comments below it are not on this page
/// @param fresh    whether it is new to this reader since they looked last
/// @param verified whether somebody vouches for the position that it states
/// @param can      what this reader may do with it
public record Entry(Comment comment, String name, List<Entry> answers, int more, boolean pinned, boolean valued, boolean fresh, boolean verified, Can can) {

    public Entry {
        answers = List.copyOf(answers);
    }

    public boolean visible() {
        return comment.visible();
    }

    /// @param reply    answer it
    /// @param value    vote for it
    /// @param edit     change its words
    /// @param withdraw take it back
    /// @param follow   be told of what is said in its thread
    /// @param mute     not be told of it any more
    /// @param pin      put it above all others, or take it down from there
    public record Can(boolean reply, boolean value, boolean edit, boolean withdraw, boolean follow, boolean mute, boolean pin) {
    }
}
