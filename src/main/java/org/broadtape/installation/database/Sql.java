package org.broadtape.installation.database;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/// JDBI over the framework's connections. Inside a `@Transactional` method all statements run on the transaction's one connection.
/// What a statement was given stays out of its exceptions, and so out of every log: it may be text that is not released.
@Singleton
class Sql {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource source) {
        var jdbi = Records.mappedBy(Jdbi.create(source).installPlugin(new PostgresPlugin()));
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }
}
