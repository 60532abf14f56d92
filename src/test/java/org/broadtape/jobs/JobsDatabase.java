package org.broadtape.jobs;

import java.lang.reflect.Constructor;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import org.broadtape.TestDatabase;
import org.broadtape.installation.database.Address;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.postgres.PostgresPlugin;

/// A database of their own for the tests of this module that need no program around them, beside that of the program's tests.
public final class JobsDatabase {

    private static final class Started {
        private static final Address ADDRESS = create();
        private static final Jdbi JDBI = jdbiAt(ADDRESS);
    }

    private JobsDatabase() {
    }

    /// An empty database.
    public static Jdbi empty() {
        var jdbi = jdbi();
        jdbi.useHandle(db -> db.execute("truncate jobs.outbox, jobs.timer, jobs.recurring restart identity"));
        return jdbi;
    }

    public static Address address() {
        return Started.ADDRESS;
    }

    public static Jdbi jdbi() {
        return Started.JDBI;
    }

    public static Jdbi jdbiAt(Address address) {
        RowMapperFactory records = (type, _) -> type instanceof Class<?> record && record.isRecord()
                ? Optional.of(ConstructorMapper.of(constructor(record)))
                : Optional.empty();
        return Jdbi.create(pool(address)).installPlugin(new PostgresPlugin()).registerRowMapper(records);
    }

    private static AgroalDataSource pool(Address address) {
        try {
            return AgroalDataSource.from(new AgroalPropertiesReader().readProperties(Map.of(AgroalPropertiesReader.JDBC_URL, address.url(),
                    AgroalPropertiesReader.PRINCIPAL, address.user(), AgroalPropertiesReader.CREDENTIAL, address.password(), AgroalPropertiesReader.MAX_SIZE, "12")));
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Constructor<?> constructor(Class<?> record) {
        var constructor = record.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor;
    }

    /// JDBI's own transactions; what is called within joins them, as it joins the container's in the program.
    public static Transactions transactions(Jdbi jdbi) {
        return new Transactions() {
            @Override
            public <T> T call(Callable<T> work) throws Exception {
                return jdbi.<T, Exception>inTransaction(db -> work.call());
            }
        };
    }

    private static Address create() {
        var shared = new TestDatabase().start();
        var address = new Address(setting(shared, "jdbc.url"), setting(shared, "username"), setting(shared, "password"));
        try (var connection = address.connect(); var statement = connection.createStatement()) {
            statement.execute("drop database if exists jobs_tests with (force)");
            statement.execute("create database jobs_tests");
        } catch (SQLException problem) {
            throw new IllegalStateException("The database of these tests could not be made", problem);
        }
        var own = new Address(address.url().replaceFirst("/[^/]*$", "/jobs_tests"), address.user(), address.password());
        Flyway.configure().dataSource(own.url(), own.user(), own.password()).schemas("installation").load().migrate();
        return own;
    }

    private static String setting(Map<String, String> shared, String name) {
        return Objects.requireNonNull(shared.get("quarkus.datasource." + name), name);
    }
}
