package org.broadtape.comments.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.comments.Comment;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.Comments;
import org.broadtape.comments.Discussion;
import org.broadtape.comments.Order;
import org.broadtape.comments.Speaker;
import org.broadtape.comments.State;
import org.broadtape.comments.Threads;
import org.broadtape.comments.Tree;
import org.broadtape.comments.following.Following;
import org.broadtape.comments.following.Follows;
import org.broadtape.comments.looked.Looks;
import org.broadtape.comments.rule.Speech;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.Member;
import org.broadtape.members.Viewer;
import org.broadtape.members.staff.Right;

/// Makes the pages of comments, as one reader sees them.
@ApplicationScoped
class ThreadPages {

    private final Threads threads;
    private final Comments comments;
    private final Speech speech;
    private final Gates gates;
    private final CommentMessages words;
    private final Looks looks;
    private final Following following;
    private final Proofs proofs;
    private final Clock clock;

    ThreadPages(Threads threads, Comments comments, Speech speech, Gates gates, CommentMessages words, Looks looks, Following following, Proofs proofs, Clock clock) {
        this.threads = threads;
        this.comments = comments;
        this.speech = speech;
        this.gates = gates;
        this.words = words;
        this.looks = looks;
        this.following = following;
        this.proofs = proofs;
        this.clock = clock;
    }

    ThreadPage under(Article article, Order order, Optional<CommentId> after, Viewer viewer, Optional<Speaker> speaker, Optional<Draft> typed) {
        var tree = threads.under(article.id(), order, after);
        var next = tree.next().map(id -> article.path() + "/comments?order=" + order.code() + "&after=" + id).orElse("");
        return page(article, tree, order, next, false, viewer, speaker, typed);
    }

    /// @throws NotFound where nothing of it is shown to them
    ThreadPage of(Comment comment, Article article, Optional<CommentId> after, Viewer viewer, Optional<Speaker> speaker) {
        var tree = comment.visible() || comment.replies() > 0 ? threads.of(comment.id(), after) : own(comment, speaker);
        var next = tree.next().map(id -> comment.path() + "?after=" + id).orElse("");
        var draft = comment.visible() ? Optional.of(Draft.answering(comment.id().toString(), name(comment, tree))) : Optional.<Draft>empty();
        return page(article, tree, Order.OLDEST, next, true, viewer, speaker, draft);
    }

    /// What waits for a moderator, or was not taken, is seen by its writer alone.
    private static Tree own(Comment comment, Optional<Speaker> speaker) {
        return speaker.filter(one -> comment.by(one.member()) && comment.state() != State.WITHDRAWN)
                .map(_ -> new Tree(List.of(new Tree.Branch(comment, List.of(), 0)), Optional.empty(), Map.of())).orElseThrow(() -> new NotFound(comment.id().aggregate()));
    }

    private ThreadPage page(Article article, Tree tree, Order order, String next, boolean one, Viewer viewer, Optional<Speaker> speaker, Optional<Draft> typed) {
        var discussion = threads.discussion(article.id());
        var gate = gates.of(speech.to(article, discussion.closed(), viewer), article);
        var asOf = clock.instant();
        var ids = tree.comments().map(Comment::id).toList();
        var fresh = speaker.map(who -> looks.fresh(who.member(), article.id(), ids)).orElse(Set.of());
        var follows = speaker.map(who -> following.of(who.member(), article.id())).orElse(Follows.NOTHING);
        var valued = speaker.map(who -> threads.valued(who.member(), ids)).orElse(Set.of());
        var seen = new Seen(tree, discussion, valued, fresh, proofs.of(tree.comments().toList()), follows, speaker, gate.open(), pins(viewer));
        var draft = typed.filter(form -> gate.open() || form.refused()).or(() -> gate.open() && !one ? Optional.of(Draft.blank()) : Optional.empty());
        return new ThreadPage(article, discussion.visible(), one, tree.branches().stream().map(branch -> entry(branch, seen)).toList(), order, next, gate, draft, discussion.newest(),
                speaker.isPresent() ? asOf.toString() : "", follows.discussion());
    }

    private static boolean pins(Viewer viewer) {
        return viewer instanceof Viewer.Staff(var actor, _) && actor.may(Right.PIN_COMMENTS);
    }

    private Entry entry(Tree.Branch branch, Seen seen) {
        var comment = branch.comment();
        var own = seen.speaker.filter(who -> comment.by(who.member())).isPresent();
        var followed = comment.visible() && comment.depth() == 0 && seen.speaker.isPresent();
        var can = new Entry.Can(comment.visible() && seen.open, comment.visible() && seen.speaker.isPresent() && !own,
                own && seen.open && seen.speaker.filter(who -> comments.editable(comment, who)).isPresent(), own && (comment.visible() || comment.state() == State.HELD),
                followed && !seen.follows.thread(comment.id().value()), followed && seen.follows.thread(comment.id().value()), seen.pins && comment.visible() && comment.depth() == 0);
        return new Entry(comment, own ? seen.speaker.map(who -> who.session().name()).orElse("") : name(comment, seen.tree), branch.answers().stream().map(answer -> entry(answer, seen)).toList(), branch.more(),
                seen.discussion.pinned().filter(comment.id()::equals).isPresent(), seen.valued.contains(comment.id()), seen.fresh.contains(comment.id()), seen.verified.contains(comment.id()), can);
    }

    private String name(Comment comment, Tree tree) {
        return comment.member().map(id -> Optional.ofNullable(tree.writers().get(id)).map(Member::publicName).orElse(""))
                .orElseGet(() -> comment.name().isEmpty() ? words.imported() : comment.name());
    }

    private record Seen(Tree tree, Discussion discussion, Set<CommentId> valued, Set<CommentId> fresh, Set<CommentId> verified, Follows follows, Optional<Speaker> speaker, boolean open, boolean pins) {
    }
}
