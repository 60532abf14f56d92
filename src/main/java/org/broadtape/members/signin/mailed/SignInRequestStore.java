package org.broadtape.members.signin.mailed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.signin.Next;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SignInRequestStore {

    private static final String COLUMNS = "id, address, next, asked_at, silent, code_mac, ends_at, tries";

    private final Jdbi jdbi;

    SignInRequestStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    long add(byte[] browser, EmailAddress address, Next next, Instant at, boolean silent) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into members.sign_in_request (browser_hash, address, next, asked_at, silent) values (:browser, :address, :next, :at, :silent) returning id
                """).bind("browser", browser).bind("address", address.value()).bind("next", next.path()).bind("at", Timestamp.from(at)).bind("silent", silent)
                .mapTo(Long.class).one());
    }

    Optional<SignInRequest> find(long id) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from members.sign_in_request where id = :id").bind("id", id).map((row, _) -> request(row)).findOne());
    }

    Optional<SignInRequest> ofBrowser(byte[] browser) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from members.sign_in_request where browser_hash = :browser").bind("browser", browser)
                .map((row, _) -> request(row)).findOne());
    }

    Optional<SignInRequest> ofLink(byte[] browser, byte[] link) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from members.sign_in_request where link_hash = :link and browser_hash = :browser")
                .bind("link", link).bind("browser", browser).map((row, _) -> request(row)).findOne());
    }

    /// Whether any browser's request has that link.
    boolean hasLink(byte[] link, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("select exists (select from members.sign_in_request where link_hash = :link and ends_at > :now)")
                .bind("link", link).bind("now", Timestamp.from(now)).mapTo(Boolean.class).one());
    }

    /// Gives the request its link and code; another mail about it makes the ones before void.
    boolean arm(long id, byte[] link, byte[] code, Instant ends) {
        return jdbi.withHandle(db -> db.createUpdate("update members.sign_in_request set link_hash = :link, code_mac = :code, ends_at = :ends where id = :id")
                .bind("link", link).bind("code", code).bind("ends", Timestamp.from(ends)).bind("id", id).execute() == 1);
    }

    /// Counts a try before it is looked at, so that no two at once have the last one. Empty where none is left.
    Optional<SignInRequest> tried(byte[] browser, int most) {
        return jdbi.withHandle(db -> db.createQuery("update members.sign_in_request set tries = tries + 1 where browser_hash = :browser and tries < :most returning " + COLUMNS)
                .bind("browser", browser).bind("most", most).map((row, _) -> request(row)).findOne());
    }

    /// False where somebody else was faster.
    boolean spend(long id) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.sign_in_request where id = :id").bind("id", id).execute() == 1);
    }

    /// All requests for an address but one; 0 spares none.
    void voidAll(EmailAddress address, long spared) {
        jdbi.useHandle(db -> db.createUpdate("delete from members.sign_in_request where address = :address and id <> :spared")
                .bind("address", address.value()).bind("spared", spared).execute());
    }

    int sweep(Instant before) {
        return jdbi.withHandle(db -> db.createUpdate("delete from members.sign_in_request where asked_at < :before").bind("before", Timestamp.from(before)).execute());
    }

    private static SignInRequest request(ResultSet row) throws SQLException {
        return new SignInRequest(row.getLong("id"), new EmailAddress(row.getString("address")), Next.of(row.getString("next")), row.getTimestamp("asked_at").toInstant(),
                row.getBoolean("silent"), Optional.ofNullable(row.getBytes("code_mac")), Optional.ofNullable(row.getTimestamp("ends_at")).map(Timestamp::toInstant),
                row.getInt("tries"));
    }
}
