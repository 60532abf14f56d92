package org.broadtape.wire.moving;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Runs of moving sites in.
@ApplicationScoped
class RunStore {

    private static final String COLUMNS = "id, source, by, began_at, ended_at, undone_at, counts";

    private final Jdbi jdbi;

    RunStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The run of that source that has not ended, or a new one.
    Run begin(String source, String by, Instant at) {
        return jdbi.withHandle(db -> {
            db.createUpdate("""
                    insert into wire.move (source, by, began_at) values (:source, :by, :at)
                    on conflict (source) where ended_at is null and undone_at is null do nothing
                    """).bind("source", source).bind("by", by).bind("at", Timestamp.from(at)).execute();
            return db.createQuery("select " + COLUMNS + " from wire.move where source = :source and ended_at is null and undone_at is null").bind("source", source)
                    .map((row, _) -> run(row)).one();
        });
    }

    /// Keeps every other batch of the run waiting until this transaction ends.
    void lock(Run run) {
        jdbi.useHandle(db -> db.createQuery("select id from wire.move where id = :id for update").bind("id", run.id()).mapTo(Long.class).findOne());
    }

    void end(Run run, String counts, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update wire.move set ended_at = :at, counts = :counts where id = :id").bind("at", Timestamp.from(at))
                .bind("counts", counts).bind("id", run.id()).execute());
    }

    void undo(Run run, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update wire.move set undone_at = :at where id = :id").bind("at", Timestamp.from(at)).bind("id", run.id()).execute());
    }

    Optional<Run> numbered(long id) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from wire.move where id = :id").bind("id", id).map((row, _) -> run(row)).findOne());
    }

    /// Newest first.
    List<Run> all() {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from wire.move order by id desc").map((row, _) -> run(row)).list());
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(row.getLong("id"), row.getString("source"), row.getString("by"), row.getTimestamp("began_at").toInstant(), instant(row.getTimestamp("ended_at")),
                instant(row.getTimestamp("undone_at")), row.getString("counts"));
    }

    private static Optional<Instant> instant(@Nullable Timestamp stamp) {
        return Optional.ofNullable(stamp).map(Timestamp::toInstant);
    }
}
