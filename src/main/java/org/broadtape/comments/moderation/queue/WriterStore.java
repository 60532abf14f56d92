package org.broadtape.comments.moderation.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.moderation.Sanction;
import org.broadtape.comments.moderation.Sanction.Kind;
import org.broadtape.comments.moderation.queue.Case.Writer;
import org.broadtape.members.MemberId;
import org.broadtape.members.roster.Notes;
import org.jdbi.v3.core.Jdbi;

/// What is known of several members at once. Of whoever has written a great deal, the last two hundred comments tell enough.
@ApplicationScoped
class WriterStore {

    private final Jdbi jdbi;
    private final Notes notes;

    WriterStore(Jdbi jdbi, Notes notes) {
        this.jdbi = jdbi;
        this.notes = notes;
    }

    private record Counted(long member, int approved, int rejected) {
    }

    Map<MemberId, Writer> of(List<MemberId> members, Instant now) {
        var ids = members.stream().map(MemberId::value).toArray(Long[]::new);
        var sanctions = sanctions(ids, now);
        var noted = notes.of(members);
        var writers = new HashMap<MemberId, Writer>();
        counted(ids).forEach(one -> writers.put(new MemberId(one.member()),
                new Writer(one.approved(), one.rejected(), Optional.ofNullable(sanctions.get(one.member())), noted.getOrDefault(new MemberId(one.member()), List.of()))));
        return writers;
    }

    private List<Counted> counted(Long[] ids) {
        return jdbi.withHandle(db -> db.createQuery("""
                select m.id, count(*) filter (where c.state = 'VISIBLE') as approved, count(*) filter (where c.state = 'REJECTED') as rejected
                  from unnest(:ids) m (id)
                 cross join lateral (select state from comments.comment where member_id = m.id order by id desc limit 200) c
                 group by m.id
                """).bind("ids", ids).map((row, _) -> new Counted(row.getLong("id"), row.getInt("approved"), row.getInt("rejected"))).list());
    }

    private Map<Long, Sanction> sanctions(Long[] ids, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("""
                select id, member_id, kind, until, reason, at, by from comments.sanction where member_id = any(:ids) and lifted_at is null and (until is null or until > :now)
                """).bind("ids", ids).bind("now", Timestamp.from(now))
                .map((row, _) -> new Sanction(row.getLong("id"), new MemberId(row.getLong("member_id")), Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant), row.getString("reason"), row.getTimestamp("at").toInstant(), row.getString("by")))
                .list()).stream().collect(Collectors.toMap(sanction -> sanction.member().value(), sanction -> sanction));
    }
}
