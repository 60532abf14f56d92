package org.broadtape.comments.moderation.book;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.moderation.book.RuleBooks.Saved;
import org.broadtape.comments.phases.RuleBook;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RuleBookStore {

    private final Jdbi jdbi;

    RuleBookStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Zero where none was saved yet.
    long newest() {
        return jdbi.withHandle(db -> db.createQuery("select coalesce(max(version), 0) from comments.rule_book").mapTo(Long.class).one());
    }

    RuleBook find(long version) {
        return jdbi.withHandle(db -> db.createQuery("select book from comments.rule_book where version = :version").bind("version", version).mapTo(String.class).findOne())
                .map(RuleBookText::parse).orElse(RuleBook.INITIAL);
    }

    List<Saved> versions() {
        return jdbi.withHandle(db -> db.createQuery("select version, at, by from comments.rule_book order by version desc limit 50")
                .map((row, _) -> new Saved(row.getLong("version"), row.getTimestamp("at").toInstant(), row.getString("by"))).list());
    }

    void add(Instant at, String by, RuleBook book) {
        jdbi.useHandle(db -> db.createUpdate("insert into comments.rule_book (at, by, book) values (:at, :by, :book)")
                .bind("at", Timestamp.from(at)).bind("by", by).bind("book", RuleBookText.of(book)).execute());
    }

    void lock() {
        jdbi.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtext('comments.rule_book'))"));
    }
}
