package org.broadtape.comments.moderation;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.roster.UponMerge;
import org.jdbi.v3.core.Jdbi;

/// Sanctions hold for the person, and so for the account that stays; what either has reported is that one's too.
@ApplicationScoped
class ModerationMergeStore implements UponMerge {

    private final Jdbi jdbi;

    ModerationMergeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<String> tables() {
        return Set.of("comments.decision", "comments.sanction", "comments.report");
    }

    @Override
    public void merged(MemberId from, MemberId into) {
        jdbi.useHandle(db -> {
            db.execute("update comments.decision set member_id = ? where member_id = ?", into.value(), from.value());
            db.execute("""
                    update comments.sanction set lifted_at = now(), lifted_by = 'merge'
                     where member_id = ? and lifted_at is null and exists (select from comments.sanction where member_id = ? and lifted_at is null)
                    """, from.value(), into.value());
            db.execute("update comments.sanction set member_id = ? where member_id = ?", into.value(), from.value());
            db.execute("""
                    delete from comments.report r
                     where member_id = ? and exists (select from comments.report o where o.comment_id = r.comment_id and o.kind = r.kind and o.member_id = ?)
                    """, from.value(), into.value());
            db.execute("update comments.report set member_id = ? where member_id = ?", into.value(), from.value());
        });
    }

    /// Sanctions against a member, and what they reported, for the download of everything held about them.
    List<Map<String, Object>> of(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("""
                select 'sanction' as what, kind, reason as words, at, until, null::bigint as comment from comments.sanction where member_id = :member
                union all
                select 'report', kind, words, at, null, comment_id from comments.report where member_id = :member
                 order by at
                """).bind("member", member.value()).mapToMap().list());
    }

    /// The log keeps what was decided, and forgets by whom.
    void forget(MemberId member) {
        jdbi.useHandle(db -> {
            db.execute("update comments.decision set member_id = null, name = 'a former moderator' where member_id = ?", member.value());
            db.execute("delete from comments.sanction where member_id = ?", member.value());
            db.execute("delete from comments.report where member_id = ?", member.value());
        });
    }
}
