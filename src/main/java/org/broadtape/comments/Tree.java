package org.broadtape.comments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.broadtape.members.Member;
import org.broadtape.members.MemberId;

/// Comments as they stand below each other.
///
/// @param next    behind which the rest begins; empty where this is all
/// @param writers of all its comments, by number
public record Tree(List<Branch> branches, Optional<CommentId> next, Map<MemberId, Member> writers) {

    public Tree {
        branches = List.copyOf(branches);
        writers = Map.copyOf(writers);
    }

    /// A comment with some of its answers.
    ///
    /// @param more how many visible ones below it are not here
    public record Branch(Comment comment, List<Branch> answers, int more) {

        public Branch {
            answers = List.copyOf(answers);
        }

        public Stream<Comment> comments() {
            return Stream.concat(Stream.of(comment), answers.stream().flatMap(Branch::comments));
        }
    }

    public Stream<Comment> comments() {
        return branches.stream().flatMap(Branch::comments);
    }
}
