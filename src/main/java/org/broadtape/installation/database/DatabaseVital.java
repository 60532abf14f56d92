package org.broadtape.installation.database;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.installation.Checkup;
import org.broadtape.installation.Vital;
import org.jdbi.v3.core.Jdbi;

/// How the database is, and what is wrong with it.
@ApplicationScoped
class DatabaseVital implements Vital, Checkup {

    private static final int OLDEST = 15;

    private final Jdbi jdbi;

    @Inject
    DatabaseVital(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "Database";
    }

    @Override
    public List<String> lines() {
        var facts = facts();
        return List.of("PostgreSQL " + facts.version() + ", " + facts.size() + ", tables of version " + facts.tables());
    }

    @Override
    public List<String> problems() {
        var facts = facts();
        var problems = new ArrayList<String>();
        if (!facts.fsync()) {
            problems.add("The database runs with fsync off: what it says it has stored is lost when the power fails. Set fsync = on in its postgresql.conf.");
        }
        if (facts.number() / 10_000 < OLDEST) {
            problems.add("The database is PostgreSQL " + facts.version() + ". Use " + OLDEST + " or later.");
        }
        if (!facts.encoding().equals("UTF8")) {
            problems.add("The database stores text as " + facts.encoding() + ". Make it anew with encoding UTF8.");
        }
        return problems;
    }

    private Facts facts() {
        return jdbi.withHandle(db -> db
                .createQuery("""
                        select split_part(current_setting('server_version'), ' ', 1) as version,
                               current_setting('server_version_num')::int as number,
                               current_setting('fsync')::boolean as fsync,
                               current_setting('server_encoding') as encoding,
                               pg_size_pretty(pg_database_size(current_database())) as size,
                               (select version from installation.flyway_schema_history where success and version is not null order by installed_rank desc limit 1) as tables
                        """)
                .mapTo(Facts.class)
                .one());
    }

    private record Facts(String version, int number, boolean fsync, String encoding, String size, String tables) {
    }
}
