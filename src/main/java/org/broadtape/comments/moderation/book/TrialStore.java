package org.broadtape.comments.moderation.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.comments.phases.Circumstances;
import org.broadtape.comments.phases.Opinion;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class TrialStore {

    private final Jdbi jdbi;

    TrialStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A comment as it was posted.
    ///
    /// @param known what was known then, as far as can still be told: of earlier comments the state is today's, and no age is given
    /// @param then  the hardest opinion of the phases, the outside judge's not among them
    record Posted(CommentId comment, MemberId member, String text, Instant at, State state, Circumstances known, Opinion then) {
    }

    /// The newest [Trials#TRIED] comments of members, the newest first. What is counted is what the judging of a new one counts.
    List<Posted> newest() {
        return jdbi.withHandle(db -> db.createQuery("""
                select c.id, c.member_id, c.posted_at, c.state, c.staff <> '' as staff,
                       coalesce((select e.source from comments.earlier e where e.comment_id = c.id order by e.id limit 1), c.source) as text,
                       own.lately, own.repeated, own.approved, own.rejected,
                       (select count(*) from (select from comments.comment s where s.fingerprint = c.fingerprint and s.posted_at > c.posted_at - interval '1 day'
                           and s.posted_at <= c.posted_at and s.id < c.id and s.member_id is distinct from c.member_id limit 1000) same) as said,
                       coalesce((select max(case d.what when 'REJECTED' then 2 else 1 end) from comments.decision d
                                  where d.comment_id = c.id and d.member_id is null and d.was = '' and d.became <> '' and d.name <> 'judge'), 0) as then
                  from (select * from comments.comment where member_id is not null order by id desc limit TRIED) c
                 cross join lateral (
                    select count(*) filter (where o.posted_at > c.posted_at - interval '10 minutes') as lately,
                           count(*) filter (where o.fingerprint = c.fingerprint and o.posted_at > c.posted_at - interval '1 day' and o.state <> 'WITHDRAWN') as repeated,
                           count(*) filter (where o.state = 'VISIBLE') as approved,
                           count(*) filter (where o.state = 'REJECTED' and o.posted_at > c.posted_at - interval '30 days') as rejected
                      from (select state, fingerprint, posted_at from comments.comment where member_id = c.member_id and id < c.id order by id desc limit 200) o) own
                 order by c.id desc
                """.replace("TRIED", Integer.toString(Trials.TRIED))).map((row, _) -> posted(row)).list());
    }

    private static Posted posted(ResultSet row) throws SQLException {
        var known = new Circumstances(row.getBoolean("staff"), false, row.getInt("lately"), row.getInt("repeated"), row.getInt("said"), row.getInt("approved"), row.getInt("rejected"),
                Duration.ZERO);
        return new Posted(new CommentId(row.getLong("id")), new MemberId(row.getLong("member_id")), row.getString("text"), row.getTimestamp("posted_at").toInstant(),
                State.valueOf(row.getString("state")), known, opinion(row.getInt("then")));
    }

    private static Opinion opinion(int hardest) {
        return switch (hardest) {
            case 2 -> Opinion.REJECTS;
            case 1 -> Opinion.HOLDS;
            default -> Opinion.PASSES;
        };
    }
}
