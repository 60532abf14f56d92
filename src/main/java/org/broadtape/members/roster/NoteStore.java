package org.broadtape.members.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.staff.Actor;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class NoteStore {

    private final Jdbi jdbi;

    NoteStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(MemberId member, Instant at, Actor by, String text) {
        jdbi.useHandle(db -> db.createUpdate("insert into members.note (member_id, at, by_id, by, text) values (:member, :at, :id, :by, :text)").bind("member", member.value())
                .bind("at", Timestamp.from(at)).bind("id", by.id().map(MemberId::value).orElse(null)).bind("by", by.name()).bind("text", text).execute());
    }

    /// The newest first.
    List<Note> of(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select id, at, by_id, by, text from members.note where member_id = :member order by id desc").bind("member", member.value())
                .map((row, _) -> note(row)).list());
    }

    /// By member, the newest first.
    Map<MemberId, List<Note>> of(Collection<MemberId> members) {
        return jdbi.withHandle(db -> db.createQuery("select member_id, id, at, by_id, by, text from members.note where member_id = any(:members) order by id desc")
                .bindArray("members", Long.class, members.stream().map(MemberId::value).toArray())
                .map((row, _) -> Map.entry(new MemberId(row.getLong("member_id")), note(row))).list()).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Note note(ResultSet row) throws SQLException {
        var writer = row.getLong("by_id");
        return new Note(row.getLong("id"), row.getTimestamp("at").toInstant(), row.wasNull() ? Optional.empty() : Optional.of(new MemberId(writer)), row.getString("by"), row.getString("text"));
    }

    void remove(long note) {
        jdbi.useHandle(db -> db.createUpdate("delete from members.note where id = :note").bind("note", note).execute());
    }
}
