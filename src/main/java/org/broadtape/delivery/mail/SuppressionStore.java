package org.broadtape.delivery.mail;

import java.util.List;
import java.util.Optional;

import org.broadtape.delivery.mail.Suppression.Why;
import org.jdbi.v3.core.Jdbi;

/// Suppressed addresses, a row each.
final class SuppressionStore {

    private final Jdbi jdbi;

    SuppressionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What was said by hand is not replaced by what a server says.
    void put(Suppression one) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into delivery.suppression as s (address, why, words, at) values (:address, :why, :words, :at)
                    on conflict (address) do update set why = excluded.why, words = excluded.words, at = excluded.at where s.why <> 'HAND' or excluded.why = 'HAND'
                """).bind("address", one.address()).bind("why", one.why().name()).bind("words", one.words()).bind("at", one.at()).execute());
    }

    boolean remove(String address, List<Why> whys) {
        return jdbi.withHandle(db -> db.createUpdate("delete from delivery.suppression where address = :address and why = any(:whys)")
                .bind("address", address).bindArray("whys", String.class, whys.stream().map(Why::name).toList()).execute()) > 0;
    }

    Optional<Suppression> find(String address) {
        return jdbi.withHandle(db -> db.createQuery("select address, why, words, at from delivery.suppression where address = :address")
                .bind("address", address).mapTo(Suppression.class).findOne());
    }

    List<Suppression> newest(int most) {
        return jdbi.withHandle(db -> db.createQuery("select address, why, words, at from delivery.suppression order by at desc, address limit :most")
                .bind("most", most).mapTo(Suppression.class).list());
    }

    long count() {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from delivery.suppression").mapTo(Long.class).one());
    }
}
