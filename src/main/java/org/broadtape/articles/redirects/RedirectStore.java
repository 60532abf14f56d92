package org.broadtape.articles.redirects;

import java.util.Collection;
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
