package org.broadtape.comments;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.Reading;
import org.broadtape.comments.moderation.Judging;
import org.broadtape.comments.phases.Draft;
import org.broadtape.comments.rule.Say;
import org.broadtape.comments.rule.Speech;
import org.broadtape.comments.rule.Why;
import org.broadtape.comments.text.CommentText;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.Viewer;

/// Posting, editing and taking back comments; and what moderators do to them. Reading is [Threads].
@ApplicationScoped
@Transactional
public class Comments {

    /// For so long the writer may change the words.
    public static final Duration EDITABLE = Duration.ofMinutes(15);

    private final CommentStore store;
    private final DiscussionStore discussions;
    private final Standings standings;
    private final Newsstand newsstand;
    private final Speech speech;
    private final Why why;
    private final Writers writers;
    private final Judging judging;
    private final Events events;
    private final Clock clock;

    Comments(CommentStore store, DiscussionStore discussions, Standings standings, Newsstand newsstand, Speech speech, Why why, Writers writers, Judging judging, Events events, Clock clock) {
        this.store = store;
        this.discussions = discussions;
        this.standings = standings;
        this.newsstand = newsstand;
        this.speech = speech;
        this.why = why;
        this.writers = writers;
        this.judging = judging;
        this.events = events;
        this.clock = clock;
    }

    /// @param submission the form's own key: the same form sent twice posts once
    /// @throws NotFound where there is no such article for them, or no such visible comment in it to answer
    /// @throws org.broadtape.kernel.Refused where the words cannot be taken
    public Posting post(ArticleId id, Optional<CommentId> parent, Speaker by, String typed, Position position, UUID submission) {
        var before = store.submitted(by.member(), submission);
        if (before.isPresent()) {
            return posted(before.get());
        }
        var article = seen(id, by.viewer());
        var discussion = standings.held(id);
        judging.awaitTurn(by.member());
        var say = speech.to(article, discussion.closed(), by.viewer());
        if (!(say instanceof Say.MaySay)) {
            return new Posting.Refused(why.not(say));
        }
        var answered = parent.map(one -> answered(one, id));
        var text = CommentText.of(typed);
        var verdict = judging.of(new Draft(text.source()), new Judging.Writer(by.member(), by.session().isStaff(), text.fingerprint(), Optional.empty()));
        var added = standings.add(new CommentStore.Draft(id, by.member(), answered, text, position, writers.badge(article, by.session()), submission), Judging.state(verdict));
        added.ifPresent(comment -> judging.keep(comment.id(), id, verdict, Optional.empty()));
        return added.or(() -> store.submitted(by.member(), submission)).map(this::posted).orElseThrow();
    }

    /// @throws NotFound where it is not theirs
    public Posting edit(CommentId id, Speaker by, String typed) {
        var article = seen(own(id, by).article(), by.viewer());
        var discussion = discussions.lock(article.id());
        judging.awaitTurn(by.member());
        var comment = own(id, by);
        if (!editable(comment, by)) {
            return new Posting.Refused(why.tooLate());
        }
        var say = speech.to(article, discussion.closed(), by.viewer());
        if (!(say instanceof Say.MaySay)) {
            return new Posting.Refused(why.not(say));
        }
        var text = CommentText.of(typed);
        var verdict = judging.of(new Draft(text.source()), new Judging.Writer(by.member(), by.session().isStaff(), text.fingerprint(), Optional.of(id)));
        store.rewrite(id, text, clock.instant());
        if (Judging.state(verdict) != State.VISIBLE) {
            standings.move(id, Judging.state(verdict));
            judging.keep(id, comment.article(), verdict, Optional.of(comment.state()));
        }
        events.publish(new CommentEdited(id.value(), comment.article().value()));
        return posted(store.find(id).orElseThrow());
    }

    /// Its writer takes it back, at any time.
    ///
    /// @throws NotFound where it is not theirs
    public void withdraw(CommentId id, Speaker by) {
        var comment = own(id, by);
        if (comment.state() != State.REJECTED) {
            standings.move(id, State.WITHDRAWN);
        }
    }

    public boolean editable(Comment comment, Speaker by) {
        return comment.by(by.member()) && (comment.state() == State.VISIBLE || comment.state() == State.HELD) && clock.instant().isBefore(comment.postedAt().plus(EDITABLE));
    }

    /// Everybody sees it. False where they did already. The caller has demanded the right, and keeps the reason.
    public boolean approve(CommentId id) {
        return standings.move(id, State.VISIBLE);
    }

    public boolean reject(CommentId id) {
        return standings.move(id, State.REJECTED);
    }

    /// Back to those that wait for a moderator.
    public boolean hold(CommentId id) {
        return standings.move(id, State.HELD);
    }

    public void close(ArticleId article, String by) {
        discussions.lock(article);
        discussions.close(article, clock.instant(), by);
        events.publish(new DiscussionChanged(article.value()));
    }

    public void reopen(ArticleId article, String by) {
        discussions.lock(article);
        discussions.close(article, null, by);
        events.publish(new DiscussionChanged(article.value()));
    }

    /// One comment stands above all others; none, where it is absent. The caller has demanded the right.
    ///
    /// @throws NotFound where it is not visible there
    public void pin(ArticleId article, Optional<CommentId> comment) {
        discussions.lock(article);
        comment.ifPresent(one -> answered(one, article));
        discussions.pin(article, comment);
        events.publish(new DiscussionChanged(article.value()));
    }

    /// Something else than a comment's words is shown of these discussions from now on, such as a writer's name.
    public void changed(Collection<ArticleId> articles) {
        discussions.lock(articles);
        articles.forEach(article -> events.publish(new DiscussionChanged(article.value())));
    }

    public Optional<Comment> find(CommentId id) {
        return store.find(id);
    }

    private Comment own(CommentId id, Speaker by) {
        return store.find(id).filter(comment -> comment.by(by.member())).orElseThrow(() -> new NotFound(id.aggregate()));
    }

    private Comment answered(CommentId id, ArticleId article) {
        return store.find(id).filter(comment -> comment.visible() && comment.article().equals(article)).orElseThrow(() -> new NotFound(id.aggregate()));
    }

    private Article seen(ArticleId id, Viewer viewer) {
        return switch (newsstand.at(id, viewer)) {
            case Reading.Whole whole -> whole.article();
            case Reading.Preview preview -> preview.article();
            case Reading.Moved _ -> throw new NotFound(id.aggregate());
        };
    }

    private Posting posted(Comment comment) {
        return switch (comment.state()) {
            case VISIBLE, WITHDRAWN -> new Posting.Posted(comment);
            case HELD -> new Posting.Held(comment);
            case REJECTED -> new Posting.Refused(why.rejected());
        };
    }
}
