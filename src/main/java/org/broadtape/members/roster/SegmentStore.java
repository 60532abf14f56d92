package org.broadtape.members.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.roster.segments.Segment;
import org.broadtape.members.roster.segments.SegmentJson;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SegmentStore {

    private final Jdbi jdbi;

    SegmentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<SavedSegment> all() {
        return jdbi.withHandle(db -> db.createQuery("select id, name, filter from members.segment order by name").map((row, _) -> segment(row)).list());
    }

    Optional<SavedSegment> find(long id) {
        return jdbi.withHandle(db -> db.createQuery("select id, name, filter from members.segment where id = :id").bind("id", id).map((row, _) -> segment(row)).findOne());
    }

    long put(String name, Segment segment, String by, Instant at) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into members.segment (name, filter, made_by, made_at)
                values (:name, cast(:filter as jsonb), :by, :at)
                on conflict (name) do update set filter = excluded.filter, made_by = excluded.made_by, made_at = excluded.made_at
                returning id
                """)
                .bind("name", name).bind("filter", SegmentJson.text(segment)).bind("by", by).bind("at", Timestamp.from(at)).mapTo(Long.class).one());
    }

    boolean remove(long id) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.segment where id = :id").bind("id", id).execute() == 1);
    }

    private static SavedSegment segment(ResultSet row) throws SQLException {
        return new SavedSegment(row.getLong("id"), row.getString("name"), SegmentJson.parse(row.getString("filter")));
    }
}
