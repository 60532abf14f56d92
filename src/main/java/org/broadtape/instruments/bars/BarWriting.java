package org.broadtape.instruments.bars;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Bars, as they are written, all in the caller's transaction.
@ApplicationScoped
class BarWriting {

    private final Jdbi jdbi;

    BarWriting(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The newest taking, once nobody else is taking bars until the end of the transaction.
    int newestAlone() {
        return jdbi.withHandle(db -> {
            db.execute("select pg_advisory_xact_lock(hashtext('instruments.bar'))");
            return db.createQuery("select coalesce(max(id), 0) from instruments.bar_import").mapTo(Integer.class).one();
        });
    }

    /// Answers with the number of the new taking.
    int begin(Said said, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("insert into instruments.bar_import (at, source, file) values (:at, :source, :file) returning id")
                .bind("at", now).bind("source", said.source()).bind("file", said.file()).mapTo(Integer.class).one());
    }

    /// Writes bars that follow all others of their instruments, each with the number of its taking, in the order in which they are given.
    void append(List<Judging.Fresh> fresh) {
        jdbi.useHandle(db -> copy(db, fresh, 0));
    }

    /// @param number of the taking; 0 where there is no bar to be kept
    void write(Judging judging, int number, Said said, Instant now) {
        jdbi.useHandle(db -> {
            copy(db, judging.fresh, number);
            correct(db, judging.corrections, number);
            hold(db, judging.doubtful, said, now);
            fill(db, judging.fresh, now);
        });
    }

    private static void copy(Handle db, List<Judging.Fresh> fresh, int number) {
        fresh.stream().collect(Collectors.groupingBy(one -> BarCopy.table(one.bar().day()), TreeMap::new, Collectors.toList()))
                .forEach((table, bars) -> BarCopy.into(db, table, bars, number));
    }

    private static void correct(Handle db, List<Judging.Correction> corrections, int number) {
        if (corrections.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch("""
                with before as (
                    insert into instruments.bar_replaced
                    select instrument_id, day, open, high, low, close, volume, import_id, scale, :number
                      from instruments.bar where instrument_id = :id and day = :day)
                update instruments.bar set open = :open, high = :high, low = :low, close = :close, volume = :volume, scale = :scale, import_id = :number
                 where instrument_id = :id and day = :day
                """);
        corrections.forEach(one -> {
            var bar = one.bar();
            batch.bind("number", number).bind("id", BarStore.number(one.instrument())).bind("day", bar.day()).bind("open", bar.open()).bind("high", bar.high())
                    .bind("low", bar.low()).bind("close", bar.close()).bind("volume", bar.volume()).bind("scale", bar.scale()).add();
        });
        batch.execute();
    }

    /// What is held already, or was looked at, is not held again.
    private static void hold(Handle db, List<Judging.Doubtful> doubtful, Said said, Instant now) {
        if (doubtful.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch("""
                insert into instruments.bar_held (instrument_id, day, since, open, high, low, close, volume, reason, sentence, source, place, held_at)
                values (:id, :day, :since, :open, :high, :low, :close, :volume, :reason, :sentence, :source, :place, :now)
                on conflict do nothing
                """);
        doubtful.forEach(one -> {
            var bar = one.arrival().bar().bar();
            var whole = one.since() == null;
            batch.bind("id", one.arrival().instrument().value()).bind("day", bar.day()).bind("since", one.since()).bind("open", whole ? bar.open() : null)
                    .bind("high", whole ? bar.high() : null).bind("low", whole ? bar.low() : null).bind("close", whole ? bar.close() : null)
                    .bind("volume", whole ? bar.volume() : null).bind("reason", one.doubt().reason().name()).bind("sentence", one.doubt().sentence())
                    .bind("source", said.source()).bind("place", (said.file() + ", " + one.arrival().place()).replaceFirst("^, ", "")).bind("now", now).add();
        });
        batch.execute();
    }

    /// A gap into which bars have come is one no more.
    private static void fill(Handle db, List<Judging.Fresh> fresh, Instant now) {
        if (fresh.isEmpty()) {
            return;
        }
        var ids = fresh.stream().map(Judging.Fresh::instrument).distinct().map(InstrumentId::value).toArray();
        db.createUpdate("""
                update instruments.bar_held h set decision = 'FILLED', decided_at = :now
                 where h.decision is null and h.reason = 'GAP' and h.instrument_id = any(:ids)
                   and exists (select from instruments.bar b where b.instrument_id = h.instrument_id and b.day > h.since and b.day < h.day)
                """).bind("now", now).bindArray("ids", Long.class, ids).execute();
    }
}
