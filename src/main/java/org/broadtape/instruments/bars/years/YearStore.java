package org.broadtape.instruments.bars.years;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/// The tables of the years.
@ApplicationScoped
class YearStore {

    private final Jdbi jdbi;

    YearStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Tables of years before that one in which the instruments' bars lie apart. The correlation is PostgreSQL's: 1 where rows lie in the order of their
    /// instruments. Of fewer than ten thousand bars the order matters to nobody.
    List<String> disordered(int year) {
        return jdbi.withHandle(db -> db.createQuery("""
                select c.relname
                  from pg_inherits i
                  join pg_class c on c.oid = i.inhrelid
                  join pg_stats s on s.schemaname = 'instruments' and s.tablename = c.relname and s.attname = 'instrument_id'
                 where i.inhparent = 'instruments.bar'::regclass
                   and c.reltuples >= 10000
                   and s.correlation < 0.9
                   and c.relname <> 'bar_from_2050'
                   and coalesce(substring(c.relname from '^bar_([0-9]{4})$')::int, 0) < :year
                 order by c.relname
                """).bind("year", year).mapTo(String.class).list());
    }

    /// Rewrites it, in no transaction but its own. Where readers hold it for longer than five seconds, it is left to the next night.
    void order(String table) {
        jdbi.useHandle(db -> {
            db.execute("set lock_timeout = '5s'");
            try {
                db.execute("cluster instruments." + table + " using " + table + "_pkey");
                db.execute("analyze instruments." + table);
            } finally {
                db.execute("reset lock_timeout");
            }
        });
    }
}
