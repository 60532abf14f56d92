package org.broadtape.installation.backup;

import java.util.List;

import org.jdbi.v3.core.Handle;

/// What the database consists of, as PostgreSQL's own catalog tells. All names are quoted, ready for SQL.
final class Catalog {

    static final String HISTORY = "installation.flyway_schema_history";

    private final Handle db;

    Catalog(Handle db) {
        this.db = db;
    }

    /// A table and the columns that are not computed from others.
    record Table(String name, String columns) {
    }

    /// A sequence and where it stands.
    record Sequence(String name, long value, boolean called) {
    }

    /// A foreign key, and how it is made again.
    record Key(String table, String name, String definition) {
    }

    /// Every table but the list of applied migrations.
    List<Table> tables() {
        return db.createQuery("""
                select format('%I.%I', n.nspname, c.relname) as name,
                       (select string_agg(quote_ident(a.attname), ',' order by a.attnum)
                          from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                   and format('%I.%I', n.nspname, c.relname) <> :history
                 order by 1
                """)
                .bind("history", HISTORY)
                .mapTo(Table.class)
                .list();
    }

    List<Sequence> sequences() {
        var names = db.createQuery("""
                select format('%I.%I', schemaname, sequencename) from pg_sequences where schemaname !~ '^pg_' order by 1
                """).mapTo(String.class).list();
        return names.stream().map(this::sequence).toList();
    }

    List<Key> foreignKeys() {
        return db.createQuery("""
                select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
                  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                 where k.contype = 'f' and k.conparentid = 0 and n.nspname !~ '^pg_'
                 order by 1, 2
                """)
                .mapTo(Key.class)
                .list();
    }

    /// Versions of the migrations that have been applied, in their order.
    List<String> migrations() {
        return db.createQuery("select version from " + HISTORY + " where success and version is not null and type <> 'SCHEMA' order by installed_rank")
                .mapTo(String.class)
                .list();
    }

    boolean isEmpty() {
        return db.createQuery("select to_regclass(:history) is null").bind("history", HISTORY).mapTo(Boolean.class).one();
    }

    private Sequence sequence(String name) {
        return db.createQuery("select :name as name, last_value as value, is_called as called from " + name)
                .bind("name", name)
                .mapTo(Sequence.class)
                .one();
    }
}
