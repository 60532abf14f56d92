package org.broadtape.members.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.members.MemberId;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Writes down what happened to accounts and what staff did, readings of unreleased text among them: in the transaction of what it tells of,
/// and never changed again. It holds no secret and no text of an article.
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class Audit {

    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param what    a word or two in the past tense, always the same for the same: `signed in`, `tier granted`
    /// @param subject what it was done to: `member/17`, `article/4`
    public void record(Actor actor, String what, String subject, String detail) {
        store.add(clock.instant(), actor.id(), actor.name(), what, subject, detail, actor.network());
    }

    /// What members do to their own account, or others try to.
    public void ofMember(MemberId member, String what, String detail, String network) {
        store.add(clock.instant(), Optional.of(member), "", what, member.toString(), detail, network);
    }

    /// The newest `most` lines that the filter wants and that are older than line `before`.
    public List<AuditEntry> entries(Actor actor, AuditFilter filter, long before, int most) {
        actor.demand(Right.SEE_AUDIT);
        return store.find(filter, before, most);
    }

    /// The newest lines about a subject such as `member/17`. It asks nobody for a right: for use cases that have done so.
    public List<AuditEntry> about(String subject, int most) {
        return store.find(new AuditFilter("", "", subject, Optional.empty(), Optional.empty()), Long.MAX_VALUE, most);
    }

    /// Every word for what happened that the log has.
    public List<String> words(Actor actor) {
        actor.demand(Right.SEE_AUDIT);
        return store.words();
    }

    /// Notes that lines of the log are taken out of the house.
    public void exported(Actor actor, AuditFilter filter) {
        record(actor.demand(Right.SEE_AUDIT), "audit log exported", "audit", filter.equals(AuditFilter.ALL) ? "all" : String.join(" ", filter.actor(), filter.what(), filter.subject(),
                filter.from().map(Instant::toString).orElse("")).strip());
    }
}
