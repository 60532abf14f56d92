package org.broadtape.members.audit;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.members.MemberId;
import org.broadtape.members.staff.Actor;

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
}
