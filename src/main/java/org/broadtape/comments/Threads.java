package org.broadtape.comments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.ArticleId;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;

/// Reading what was said. Whoever calls has found that the reader sees the article.
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Threads {

    /// Threads on a page, and answers on the page of one comment.
    public static final int PAGE = 20;
    /// Answers that are shown below a comment before a link to the rest.
    public static final int ANSWERS = 3;

    private final ThreadStore store;
    private final CommentStore comments;
    private final DiscussionStore discussions;
    private final Members members;
    private final RecentTrees recent;

    Threads(ThreadStore store, CommentStore comments, DiscussionStore discussions, Members members, RecentTrees recent) {
        this.store = store;
        this.comments = comments;
        this.discussions = discussions;
        this.members = members;
        this.recent = recent;
    }

    public Discussion discussion(ArticleId article) {
        return discussions.of(article);
    }

    /// A page of threads; the pinned comment leads the first one, in every order, and is on no other.
    public Tree under(ArticleId article, Order order, Optional<CommentId> after) {
        return under(article, discussion(article), order, after);
    }

    /// The same of a discussion that was read already.
    public Tree under(ArticleId article, Discussion discussion, Order order, Optional<CommentId> after) {
        return after.isPresent() ? read(article, discussion, order, after) : recent.of(article, discussion, order, () -> read(article, discussion, order, after));
    }

    private Tree read(ArticleId article, Discussion discussion, Order order, Optional<CommentId> after) {
        var place = after.map(id -> comments.find(id).filter(comment -> comment.article().equals(article)).orElseThrow(() -> new NotFound(id.aggregate())));
        var found = store.tops(article, order, place.map(one -> new ThreadStore.Place(one.id().value(), one.votes())).orElseGet(() -> first(order)));
        var tops = new ArrayList<>(found.stream().limit(PAGE).toList());
        discussion.pinned().flatMap(comments::find).filter(Comment::visible).ifPresent(pinned -> {
            tops.removeIf(top -> top.id().equals(pinned.id()));
            if (after.isEmpty()) {
                tops.addFirst(pinned);
            }
        });
        return tree(tops, found.size() > PAGE ? Optional.of(found.get(PAGE - 1).id()) : Optional.empty());
    }

    /// One comment with its answers, and theirs.
    ///
    /// @throws NotFound where nothing of it is shown
    public Tree of(CommentId id, Optional<CommentId> after) {
        var comment = comments.find(id).filter(one -> one.visible() || one.replies() > 0).orElseThrow(() -> new NotFound(id.aggregate()));
        var found = store.answers(id, after.map(CommentId::value).orElse(0L));
        var answers = found.stream().limit(PAGE).toList();
        var below = tree(answers, found.size() > PAGE ? Optional.of(answers.getLast().id()) : Optional.empty());
        return new Tree(List.of(new Tree.Branch(comment, below.branches(), 0)), below.next(), names(Stream.concat(Stream.of(comment), below.comments()).toList()));
    }

    /// What a member wrote, newest first.
    public List<Comment> by(MemberId member, Optional<CommentId> before, int most) {
        return store.by(member, before.map(CommentId::value).orElse(Long.MAX_VALUE), most);
    }

    private static ThreadStore.Place first(Order order) {
        return switch (order) {
            case NEWEST -> new ThreadStore.Place(Long.MAX_VALUE, 0);
            case OLDEST -> new ThreadStore.Place(0, 0);
            case VALUED -> new ThreadStore.Place(0, Integer.MAX_VALUE);
        };
    }

    private Tree tree(List<Comment> tops, Optional<CommentId> next) {
        var parents = tops.stream().filter(top -> top.replies() > 0).map(Comment::id).toList();
        var answers = parents.isEmpty() ? Map.<CommentId, List<Comment>>of()
                : store.answers(parents).stream().collect(Collectors.groupingBy(answer -> answer.parent().orElseThrow()));
        var branches = tops.stream().map(top -> branch(top, answers.getOrDefault(top.id(), List.of()))).toList();
        return new Tree(branches, next, names(branches.stream().flatMap(Tree.Branch::comments).toList()));
    }

    private static Tree.Branch branch(Comment top, List<Comment> answers) {
        var shown = answers.stream().limit(ANSWERS).map(answer -> new Tree.Branch(answer, List.of(), answer.replies())).toList();
        var seen = shown.stream().mapToInt(one -> one.comment().replies() + (one.comment().visible() ? 1 : 0)).sum();
        return new Tree.Branch(top, shown, answers.size() > ANSWERS ? Math.max(1, top.replies() - seen) : 0);
    }

    private Map<MemberId, Member> names(List<Comment> all) {
        var ids = all.stream().flatMap(comment -> comment.member().stream()).distinct().toList();
        var names = new HashMap<MemberId, Member>();
        members.those(ids).forEach(member -> names.put(member.id(), member));
        return names;
    }
}
