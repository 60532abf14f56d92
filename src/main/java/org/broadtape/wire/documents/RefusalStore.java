package org.broadtape.wire.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadtape.wire.Outcome;
import org.jdbi.v3.core.Jdbi;

/// What was refused of which document.
@ApplicationScoped
public class RefusalStore {

    private final Jdbi jdbi;

    public RefusalStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A document as it was received, and what is known of it.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Raw(long id, String provider, String name, byte[] raw) {
    }

    public void add(long document, List<Outcome> refused, Instant at) {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("insert into wire.refusal (document_id, place, why, refused_at) values (:document, :place, :why, :at)");
            refused.forEach(one -> batch.bind("document", document).bind("place", one.place()).bind("why", one.why()).bind("at", Timestamp.from(at)).add());
            batch.execute();
        });
    }

    /// Whether there was something to forget.
    public boolean forget(long document) {
        return jdbi.withHandle(db -> db.createUpdate("delete from wire.refusal where document_id = :document").bind("document", document).execute()) > 0;
    }

    /// The document itself goes where nothing was taken from it.
    public void drop(long document) {
        jdbi.useHandle(db -> db.createUpdate("""
                delete from wire.document d
                 where d.id = :document and not exists (select from wire.refusal r where r.document_id = d.id)
                   and not exists (select from wire.version v where v.document_id = d.id) and not exists (select from wire.item i where i.document_id = d.id)
                """).bind("document", document).execute());
    }

    /// Keys of the documents, as of [DocumentStore#key].
    public Set<String> keys() {
        return jdbi.withHandle(db -> db.createQuery("select distinct d.provider || ' ' || d.sha256 from wire.refusal r join wire.document d on d.id = r.document_id").mapTo(String.class).set());
    }

    /// Whether something of the document was refused before.
    public boolean isKnown(Source source) {
        return jdbi.withHandle(db -> db.createQuery("""
                select exists (select 1 from wire.document d join wire.refusal r on r.document_id = d.id where d.provider = :provider and d.sha256 = :sha256)
                """).bind("provider", source.provider().slug().value()).bind("sha256", source.sha256()).mapTo(Boolean.class).one());
    }

    public long count() {
        return jdbi.withHandle(db -> db.createQuery("select count(distinct document_id) from wire.refusal").mapTo(Long.class).one());
    }

    /// The newest first.
    public List<RefusedDocument> newest(int most) {
        return jdbi.withHandle(db -> db.createQuery("""
                select d.id, d.provider, d.name, r.refused_at, r.place, r.why, r.count
                  from (select distinct on (document_id) document_id, refused_at, place, why, count(*) over (partition by document_id) as count
                          from wire.refusal order by document_id, id) r
                  join wire.document d on d.id = r.document_id
                 order by r.refused_at desc, d.id desc limit :most
                """).bind("most", most)
                .map((row, _) -> new RefusedDocument(row.getLong("id"), row.getString("provider"), row.getString("name"), row.getTimestamp("refused_at").toInstant(), row.getString("place"),
                        row.getString("why"), row.getInt("count")))
                .list());
    }

    /// Numbers of all, the oldest first.
    public List<Long> numbers() {
        return jdbi.withHandle(db -> db.createQuery("select document_id from wire.refusal group by document_id order by min(id)").mapTo(Long.class).list());
    }

    public Optional<Raw> raw(long document) {
        return jdbi.withHandle(db -> db.createQuery("""
                select id, provider, name, raw from wire.document d where id = :document and exists (select from wire.refusal r where r.document_id = d.id)
                """).bind("document", document).mapTo(Raw.class).findOne());
    }
}
