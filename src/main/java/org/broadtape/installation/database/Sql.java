package org.broadtape.installation.database;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// JDBI over the framework's connections. Inside a `@Transactional` method all statements run on the transaction's one connection.
@Singleton
class Sql {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource source) {
        return Records.mappedBy(Jdbi.create(source).installPlugin(new PostgresPlugin()));
    }
}
