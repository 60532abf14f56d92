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
import org.broadtape.comments.personal.Mine;
import org.broadtape.comments.personal.Personal;
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
    private final Personal personal;
    private final Proofs proofs;
    private final Clock clock;

    ThreadPages(Threads threads, Comments comments, Speech speech, Gates gates, CommentMessages words, Personal personal, Proofs proofs, Clock clock) {
        this.threads = threads;
        this.comments = comments;
        this.speech = speech;
        this.gates = gates;
        this.words = words;
        this.personal = personal;
        this.proofs = proofs;
        this.clock = clock;
    }

    ThreadPage under(Article article, Order order, Optional<CommentId> after, Viewer viewer, Optional<Speaker> speaker, Optional<Draft> typed) {
        var discussion = threads.discussion(article.id());
        var tree = threads.under(article.id(), discussion, order, after);
        var next = tree.next().map(id -> article.path() + "/comments?order=" + order.code() + "&after=" + id).orElse("");
        return page(article, discussion, tree, order, next, false, viewer, speaker, typed);
    }

    /// @throws NotFound where nothing of it is shown to them
    ThreadPage of(Comment comment, Article article, Optional<CommentId> after, Viewer viewer, Optional<Speaker> speaker) {
        var tree = comment.visible() || comment.replies() > 0 ? threads.of(comment.id(), after) : own(comment, speaker);
        var next = tree.next().map(id -> comment.path() + "?after=" + id).orElse("");
        var draft = comment.visible() ? Optional.of(Draft.answering(comment.id().toString(), name(comment, tree))) : Optional.<Draft>empty();
        return page(article, threads.discussion(article.id()), tree, Order.OLDEST, next, true, viewer, speaker, draft);
    }

    /// What waits for a moderator, or was not taken, is seen by its writer alone.
    private static Tree own(Comment comment, Optional<Speaker> speaker) {
        return speaker.filter(one -> comment.by(one.member()) && comment.state() != State.WITHDRAWN)
                .map(_ -> new Tree(List.of(new Tree.Branch(comment, List.of(), 0)), Optional.empty(), Map.of())).orElseThrow(() -> new NotFound(comment.id().aggregate()));
    }

    private ThreadPage page(Article article, Discussion discussion, Tree tree, Order order, String next, boolean one, Viewer viewer, Optional<Speaker> speaker, Optional<Draft> typed) {
        var gate = gates.of(speech.to(article, discussion.closed(), viewer), article);
        var asOf = clock.instant();
        var mine = speaker.map(who -> personal.of(who.member(), article.id(), tree.comments().toList())).orElse(Mine.NOTHING);
        var seen = new Seen(tree, discussion, mine, proofs.of(tree.comments().toList()), speaker, gate.open(), pins(viewer));
        var draft = typed.filter(form -> gate.open() || form.refused()).or(() -> gate.open() && !one ? Optional.of(Draft.blank()) : Optional.empty());
        return new ThreadPage(article, discussion.visible(), one, tree.branches().stream().map(branch -> entry(branch, seen)).toList(), order, next, gate, draft, discussion.newest(),
                speaker.isPresent() ? asOf.toString() : "", mine.follows().discussion());
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
                followed && !seen.mine.follows().thread(comment.id().value()), followed && seen.mine.follows().thread(comment.id().value()), seen.pins && comment.visible() && comment.depth() == 0);
        return new Entry(comment, own ? seen.speaker.map(who -> who.session().name()).orElse("") : name(comment, seen.tree), branch.answers().stream().map(answer -> entry(answer, seen)).toList(), branch.more(),
                seen.discussion.pinned().filter(comment.id()::equals).isPresent(), seen.mine.valued().contains(comment.id()), seen.mine.fresh().contains(comment.id()), seen.verified.contains(comment.id()), can);
    }

    private String name(Comment comment, Tree tree) {
        return comment.member().map(id -> Optional.ofNullable(tree.writers().get(id)).map(Member::publicName).orElse(""))
                .orElseGet(() -> comment.name().isEmpty() ? words.imported() : comment.name());
    }

    private record Seen(Tree tree, Discussion discussion, Mine mine, Set<CommentId> verified, Optional<Speaker> speaker, boolean open, boolean pins) {
    }
}
