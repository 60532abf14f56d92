package org.broadtape.feeds.partners;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.feeds.wire.OutItem;
import org.jdbi.v3.core.Jdbi;

/// Versions of articles on the outgoing wire, and what each partner was given.
@ApplicationScoped
class WireStore {

    private static final String GIVEN = """
            select i.sequence, i.article_id as article, i.version, i.status, v.made_at, v.correction,
                   not exists (select 1 from feeds.wire_item l where l.partner_id = i.partner_id and l.article_id = i.article_id and l.version > i.version) as newest
              from feeds.wire_item i
              join feeds.wire_version v on v.article_id = i.article_id and v.version = i.version
            """;

    private final Jdbi jdbi;

    @Inject
    WireStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// An article's newest version.
    ///
    /// @param files which files it showed, by their references; empty where that was not noted
    record Version(long version, int revision, String state, String files, Instant madeAt) {

        /// Whether the article is as it was then.
        boolean is(Version other) {
            return revision == other.revision && state.equals(other.state) && (files.isEmpty() || files.equals(other.files));
        }
    }

    Optional<Version> newest(long article) {
        return jdbi.withHandle(db -> db.createQuery("select version, revision, state, files, made_at from feeds.wire_version where article_id = :article order by version desc limit 1")
                .bind("article", article).mapTo(Version.class).findOne());
    }

    void add(long article, Version version, String correction) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into feeds.wire_version (article_id, version, revision, state, files, correction, made_at)
                values (:article, :version, :revision, :state, :files, :correction, :at)
                """).bind("article", article).bind("version", version.version()).bind("revision", version.revision()).bind("state", version.state()).bind("files", version.files())
                .bind("correction", correction).bind("at", version.madeAt()).execute());
    }

    void give(long partner, long sequence, long article, long version, OutItem.Status status, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("insert into feeds.wire_item (partner_id, sequence, article_id, version, status, given_at) values (:partner, :sequence, :article, :version, :status, :at)")
                .bind("partner", partner).bind("sequence", sequence).bind("article", article).bind("version", version).bind("status", status.name()).bind("at", at).execute());
    }

    /// Articles that the partner was given something of, in the order of their ids.
    List<Long> articlesOf(long partner, long after, int most) {
        return jdbi.withHandle(db -> db.createQuery("select distinct article_id from feeds.wire_item where partner_id = :partner and article_id > :after order by article_id limit :most")
                .bind("partner", partner).bind("after", after).bind("most", most).mapTo(Long.class).list());
    }

    /// What the partner was given of an article, in the order of the numbers.
    List<Given> of(long partner, long article) {
        return jdbi.withHandle(db -> db.createQuery(GIVEN + " where i.partner_id = :partner and i.article_id = :article order by i.sequence")
                .bind("partner", partner).bind("article", article).mapTo(Given.class).list());
    }

    /// What comes after a number, at most so many.
    List<Given> after(long partner, long sequence, int most) {
        return jdbi.withHandle(db -> db.createQuery(GIVEN + " where i.partner_id = :partner and i.sequence > :sequence order by i.sequence limit :most")
                .bind("partner", partner).bind("sequence", sequence).bind("most", most).mapTo(Given.class).list());
    }

    /// Whether the first number behind that one was given before the instant.
    boolean isOlder(long partner, long sequence, Instant instant) {
        return jdbi.withHandle(db -> db.createQuery("select given_at < :instant from feeds.wire_item where partner_id = :partner and sequence > :sequence order by sequence limit 1")
                .bind("instant", instant).bind("partner", partner).bind("sequence", sequence).mapTo(Boolean.class).findOne()).orElse(false);
    }

    /// Removes those of the numbers behind `after` up to `last` that are older than the instant and were replaced, and the versions that nobody has
    /// any more.
    void tidy(long partner, long after, long last, Instant before) {
        jdbi.useTransaction(db -> {
            var articles = db.createQuery("""
                    delete from feeds.wire_item i
                     where partner_id = :partner and sequence > :after and sequence <= :last and given_at < :before
                       and exists (select from feeds.wire_item l where l.partner_id = i.partner_id and l.article_id = i.article_id and l.version > i.version)
                    returning article_id
                    """).bind("partner", partner).bind("after", after).bind("last", last).bind("before", before).mapTo(Long.class).list();
            db.createUpdate("""
                    delete from feeds.wire_version v
                     where article_id = any(:articles)
                       and not exists (select from feeds.wire_item i where i.article_id = v.article_id and i.version = v.version)
                       and exists (select from feeds.wire_version l where l.article_id = v.article_id and l.version > v.version)
                    """).bindArray("articles", Long.class, articles.toArray()).execute();
        });
    }

    /// The number that brought that version.
    Optional<Given> find(long partner, long article, long version) {
        return jdbi.withHandle(db -> db.createQuery(GIVEN + " where i.partner_id = :partner and i.article_id = :article and i.version = :version")
                .bind("partner", partner).bind("article", article).bind("version", version).mapTo(Given.class).findOne());
    }
}
