package org.broadtape.installation.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.broadtape.kernel.Refused;

/// Where a PostgreSQL listens and how to sign in to it.
public record Address(String url, String user, String password) {

    static final String USER = "broadtape";

    private static final String SHAPE = "BROADTAPE_DATABASE_URL must look like postgresql://user:password@host:5432/database";

    /// The embedded one.
    static Address local(int port, String password) {
        return new Address("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    /// Reads what `BROADTAPE_DATABASE_URL` says: `postgresql://user:password@host:port/database?parameters`, with or without `jdbc:` before it.
    public static Address parse(String text) {
        try {
            var uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
            if (!("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme())) || uri.getHost() == null) {
                throw new Refused(SHAPE);
            }
            var user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            var colon = user.indexOf(':');
            return new Address(withoutUser(uri), decode(colon < 0 ? user : user.substring(0, colon)), colon < 0 ? "" : decode(user.substring(colon + 1)));
        } catch (IllegalArgumentException notAnAddress) {
            throw new Refused(SHAPE);
        }
    }

    private static String withoutUser(URI uri) {
        return "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath()
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// A connection outside every pool.
    public Connection connect() throws SQLException {
        var properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    /// Without the password, as logs and `status` show it.
    @Override
    public String toString() {
        return url.substring("jdbc:".length());
    }
}
