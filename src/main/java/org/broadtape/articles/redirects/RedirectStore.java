package org.broadtape.articles.redirects;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RedirectStore {

    private final Jdbi jdbi;

    RedirectStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<String> of(String path) {
        return jdbi.withHandle(db -> db.createQuery("select target from articles.redirect where path = :path").bind("path", path).mapTo(String.class).findOne());
    }

    /// All redirects on the way from these.
    Map<String, String> from(Collection<String> paths) {
        return jdbi.withHandle(db -> db.createQuery("""
                with recursive way as (
                    select path, target from articles.redirect where path = any(:paths)
                    union
                    select r.path, r.target from way join articles.redirect r on r.path = way.target
                )
                select path, target from way
                """).bindArray("paths", String.class, paths.toArray()).reduceRows(new HashMap<String, String>(), (ways, row) -> {
            ways.put(row.getColumn("path", String.class), row.getColumn("target", String.class));
            return ways;
        }));
    }

    void add(Map<String, String> targetsByPath) {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("insert into articles.redirect (path, target) values (:path, :target) on conflict (path) do nothing");
            targetsByPath.forEach((path, target) -> batch.bind("path", path).bind("target", target).add());
            batch.execute();
        });
    }

    void remove(Collection<String> paths) {
        jdbi.useHandle(db -> db.createUpdate("delete from articles.redirect where path = any(:paths)").bindArray("paths", String.class, paths.toArray()).execute());
    }
}
