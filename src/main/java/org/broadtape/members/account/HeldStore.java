package org.broadtape.members.account;

import java.sql.Array;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

/// Reads rows of this module's tables as they go into a download.
@ApplicationScoped
class HeldStore {

    private final Jdbi jdbi;

    HeldStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Map<String, Object>> rows(String sql, MemberId member) {
        return jdbi.withHandle(db -> db.createQuery(sql).bind("member", member.value()).mapToMap().map(HeldStore::plain).list());
    }

    void execute(String sql, MemberId member) {
        jdbi.useHandle(db -> db.createUpdate(sql).bind("member", member.value()).execute());
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        var plain = new LinkedHashMap<String, Object>();
        row.forEach((name, value) -> {
            switch (value) {
                case null -> {
                }
                case Timestamp at -> plain.put(name, at.toInstant().toString());
                case Date day -> plain.put(name, day.toLocalDate().toString());
                case Array _ -> throw new IllegalArgumentException(name + " is an array: join it in the query");
                default -> plain.put(name, value);
            }
        });
        return plain;
    }
}
