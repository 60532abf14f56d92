package org.broadtape.members.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ProfileStore {

    private final Jdbi jdbi;

    ProfileStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// False where they are called so already.
    boolean rename(MemberId member, String name) {
        return jdbi.withHandle(db -> db.createUpdate("update members.member set name = :name where id = :id and name <> :name").bind("name", name).bind("id", member.value()).execute()) > 0;
    }

    void put(Picture picture) {
        jdbi.useHandle(db -> db.createUpdate("""
                with kept as (
                    insert into members.picture (member_id, hash, webp)
                    values (:member, :hash, :webp)
                    on conflict (member_id) do update set hash = excluded.hash, webp = excluded.webp)
                update members.member set picture = :hash where id = :member
                """)
                .bind("member", picture.member().value()).bind("hash", picture.hash()).bind("webp", picture.webp()).execute());
    }

    void remove(MemberId member) {
        jdbi.useHandle(db -> db.createUpdate("""
                with removed as (delete from members.picture where member_id = :member)
                update members.member set picture = '' where id = :member
                """).bind("member", member.value()).execute());
    }

    Optional<Picture> find(String hash) {
        return jdbi.withHandle(db -> db.createQuery("select member_id, hash, webp from members.picture where hash = :hash limit 1").bind("hash", hash)
                .map((row, _) -> new Picture(new MemberId(row.getLong("member_id")), row.getString("hash"), row.getBytes("webp"))).findOne());
    }
}
