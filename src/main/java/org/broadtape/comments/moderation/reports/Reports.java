package org.broadtape.comments.moderation.reports;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.Decision;
import org.broadtape.comments.moderation.Decision.What;
import org.broadtape.comments.moderation.Machine;
import org.broadtape.comments.moderation.book.RuleBooks;
import org.broadtape.comments.moderation.UponDecision;
import org.broadtape.comments.moderation.Words;
import org.broadtape.comments.moderation.letters.ModerationNotice;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.Viewer;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Takes in what readers say against comments, and settles it with the moderator's decision.
@ApplicationScoped
@Transactional
public class Reports implements UponDecision {

    private static final String NAME = "reports";

    private final ReportStore store;
    private final Newsstand newsstand;
    private final RuleBooks books;
    private final Machine machine;
    private final ModerationNotice notice;
    private final Clock clock;

    Reports(ReportStore store, Newsstand newsstand, RuleBooks books, Machine machine, ModerationNotice notice, Clock clock) {
        this.store = store;
        this.newsstand = newsstand;
        this.books = books;
        this.machine = machine;
        this.notice = notice;
        this.clock = clock;
    }

    /// The words, as they are shown, of a comment that this viewer may see, and so report.
    ///
    /// @throws NotFound for every other, whether there is one or not
    public String reportable(CommentId comment, Viewer viewer) {
        return shown(comment, viewer).html();
    }

    /// @throws NotFound for a comment that the viewer cannot see
    /// @throws Refused  for what is not said, and for one's own comment
    public void report(CommentId comment, Viewer viewer, Reporting typed) {
        var shown = shown(comment, viewer);
        var reporting = checked(typed);
        if (reporting.member().isPresent() && reporting.member().equals(shown.member())) {
            throw new Refused("This comment is your own. Withdraw it, if you think better of it");
        }
        var number = store.add(comment, reporting, clock.instant());
        if (number.isPresent() && reporting.kind() == Kind.ILLEGAL) {
            notice.receipt(number.get(), reporting.member(), reporting.address());
        }
        hideWhereTheBookSaysSo(comment);
    }

    /// What is open about comments, by their number.
    public Map<Long, List<Report>> openOn(Actor by, Collection<Long> comments) {
        by.demand(Right.MODERATE);
        return store.openOn(comments);
    }

    @Override
    public void decided(Decision decision) {
        switch (decision.what()) {
            case APPROVED -> settle(decision, "LEFT");
            case REJECTED -> settle(decision, "REMOVED");
            case UNDONE, HELD, ADVISED, UPHELD -> {
            }
        }
    }

    @Override
    public void undone(Decision decision) {
        store.reopen(decision.comment(), decision.at());
    }

    private void settle(Decision decision, String outcome) {
        store.settle(decision.comment(), decision.at(), decision.name(), outcome, decision.reason()).stream().filter(report -> report.kind() == Kind.ILLEGAL)
                .forEach(report -> notice.outcome(report.id(), report.member(), report.address()));
    }

    private void hideWhereTheBookSaysSo(CommentId comment) {
        var book = books.current().book();
        if (book.reportsHide() && book.reports() > 0 && store.reporters(comment) >= book.reports() && machine.lock(comment).filter(State.VISIBLE::equals).isPresent()) {
            machine.decide(comment, NAME, What.HELD, State.HELD, book.reports() + " members reported it");
        }
    }

    private ReportStore.Shown shown(CommentId comment, Viewer viewer) {
        return store.shown(comment).filter(shown -> !(newsstand.sight(new ArticleId(shown.article()), viewer, Channel.SITE) instanceof Sight.Nothing))
                .orElseThrow(() -> new NotFound("comment " + comment));
    }

    private static Reporting checked(Reporting typed) {
        if (typed.kind() != Kind.ILLEGAL) {
            if (typed.member().isEmpty()) {
                throw new Refused("Sign in to report a comment. Illegal content may be reported without", "kind");
            }
            return new Reporting(typed.member(), typed.kind(), typed.words().isBlank() ? "" : Words.lines("Your report", typed.words()), "", "", false);
        }
        var name = Members.named(typed.name());
        if (name.isEmpty()) {
            throw new Refused("Write your name: a notice of illegal content has one. Only the desk sees it", "name");
        }
        if (!typed.goodFaith()) {
            throw new Refused("Say that you believe your notice to be true and complete. Without that it has no force", "faith");
        }
        return new Reporting(typed.member(), Kind.ILLEGAL, Words.lines("Why it is illegal", typed.words()), name, EmailAddress.of(typed.address()).value(), true);
    }
}
