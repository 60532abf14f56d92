package org.broadtape.members.addresses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AddressChangeStore {

    private static final String COLUMNS = "id, member_id, old_address, new_address, ends_at, old_agreed_at, new_agreed_at";

    private final Jdbi jdbi;

    AddressChangeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// In place of the one that the member asked for before, whose links are void with it.
    long put(MemberId member, EmailAddress old, EmailAddress fresh, Instant at, Instant ends) {
        return jdbi.withHandle(db -> {
            db.createUpdate("delete from members.address_change where member_id = :member").bind("member", member.value()).execute();
            return db.createQuery("""
                    insert into members.address_change (member_id, old_address, new_address, asked_at, ends_at) values (:member, :old, :new, :at, :ends) returning id
                    """).bind("member", member.value()).bind("old", old.value()).bind("new", fresh.value()).bind("at", Timestamp.from(at)).bind("ends", Timestamp.from(ends))
                    .mapTo(Long.class).one();
        });
    }

    Optional<AddressChange> find(long id) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from members.address_change where id = :id").bind("id", id).map((row, _) -> change(row)).findOne());
    }

    Optional<AddressChange> of(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from members.address_change where member_id = :member").bind("member", member.value())
                .map((row, _) -> change(row)).findOne());
    }

    /// Another mail to the same end makes the link before void.
    void arm(long id, End end, byte[] link) {
        jdbi.useHandle(db -> db.createUpdate("update members.address_change set " + end.link + " = :link where id = :id").bind("link", link).bind("id", id).execute());
    }

    Optional<AddressChange> ofLink(End end, byte[] link) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from members.address_change where " + end.link + " = :link").bind("link", link)
                .map((row, _) -> change(row)).findOne());
    }

    /// One end agrees, under the lock of the row; its link is spent.
    Optional<AddressChange> agree(End end, byte[] link, Instant at) {
        return jdbi.withHandle(db -> db.createQuery("update members.address_change set " + end.agreed + " = :at, " + end.link + " = null where " + end.link + " = :link and ends_at > :at"
                + " returning " + COLUMNS).bind("at", Timestamp.from(at)).bind("link", link).map((row, _) -> change(row)).findOne());
    }

    void remove(long id) {
        jdbi.useHandle(db -> db.createUpdate("delete from members.address_change where id = :id").bind("id", id).execute());
    }

    private static AddressChange change(ResultSet row) throws SQLException {
        return new AddressChange(row.getLong("id"), new MemberId(row.getLong("member_id")), new EmailAddress(row.getString("old_address")),
                new EmailAddress(row.getString("new_address")), row.getTimestamp("ends_at").toInstant(), row.getTimestamp("old_agreed_at") != null,
                row.getTimestamp("new_agreed_at") != null);
    }
}
