package org.broadtape.comments.moderation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.moderation.Judging.Writer;
import org.broadtape.comments.phases.Circumstances;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JudgingStore {

    private final Jdbi jdbi;

    JudgingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// In one question. Of the writer's own comments the newest two hundred are looked at, of the same words of others as many as matter.
    Circumstances circumstances(Writer writer, Instant now, Duration age) {
        return jdbi.withHandle(db -> db.createQuery("""
                with own as materialized (
                    select state, fingerprint, posted_at from comments.comment where member_id = :member and id <> :edited order by id desc limit 200)
                select exists (select from comments.sanction where member_id = :member and lifted_at is null and (until is null or until > :now)) as banned,
                       (select count(*) from own where posted_at > :now::timestamptz - interval '10 minutes') as lately,
                       (select count(*) from own where fingerprint = :fingerprint and posted_at > :now::timestamptz - interval '1 day' and state <> 'WITHDRAWN') as repeated,
                       (select count(*) from (select from comments.comment where fingerprint = :fingerprint and posted_at > :now::timestamptz - interval '1 day'
                           and member_id is distinct from :member limit 1000) same) as said,
                       (select count(*) from own where state = 'VISIBLE') as approved,
                       (select count(*) from own where state = 'REJECTED' and posted_at > :now::timestamptz - interval '30 days') as rejected
                """)
                .bind("member", writer.member().value()).bind("edited", writer.edited().map(CommentId::value).orElse(0L)).bind("fingerprint", writer.fingerprint())
                .bind("now", Timestamp.from(now))
                .map((row, _) -> new Circumstances(writer.staff(), row.getBoolean("banned"), row.getInt("lately"), row.getInt("repeated"), row.getInt("said"), row.getInt("approved"),
                        row.getInt("rejected"), age))
                .one());
    }
}
