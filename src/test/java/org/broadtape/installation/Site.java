package org.broadtape.installation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.broadtape.installation.database.Database;

/// The data folder of a site under test, seen from outside.
public record Site(Path home) {

    /// The rows of a query against its running database, columns joined by commas.
    public List<String> rows(String sql) throws SQLException {
        try (var db = connect(); var rows = db.createStatement().executeQuery(sql)) {
            var read = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                read.add(String.join(",", row));
            }
            return read;
        }
    }

    /// The same, starting and stopping the database.
    public List<String> storedRows(String sql) throws SQLException {
        try (var _ = Database.embedded(DataFolder.at(home))) {
            return rows(sql);
        }
    }

    public Connection connect() throws SQLException {
        var access = PrivateFile.properties(home.resolve("postgres/access.properties"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/postgres", "broadtape", access.getProperty("password"));
    }
}
