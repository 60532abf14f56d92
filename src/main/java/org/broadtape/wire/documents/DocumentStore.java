package org.broadtape.wire.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Jdbi;

/// Documents as they were received.
@ApplicationScoped
public class DocumentStore {

    private final Jdbi jdbi;

    public DocumentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The ids of the documents by (provider, SHA-256); those that are new are kept.
    public Map<String, Long> keep(Collection<Source> sources, Instant at) {
        var byKey = new TreeMap<String, Source>();
        sources.forEach(source -> byKey.putIfAbsent(key(source), source));
        var known = new LinkedHashMap<>(known(byKey.keySet()));
        var missing = byKey.entrySet().stream().filter(entry -> !known.containsKey(entry.getKey())).map(Map.Entry::getValue).toList();
        if (!missing.isEmpty()) {
            known.putAll(insert(missing, at));
        }
        // many were put at once, or somebody kept the same one at the same moment
        var others = byKey.keySet().stream().filter(key -> !known.containsKey(key)).toList();
        if (!others.isEmpty()) {
            known.putAll(known(others));
        }
        return known;
    }

    public static String key(Source source) {
        return source.provider().slug() + " " + source.sha256();
    }

    /// The ids of those documents that have come before.
    public Map<String, Long> ids(List<Source> sources) {
        return known(sources.stream().map(DocumentStore::key).distinct().toList());
    }

    /// Whether the document has come before, and nothing of it was refused then.
    public boolean isKnown(Source source) {
        return jdbi.withHandle(db -> db.createQuery("""
                select exists (select from wire.document d where provider = :provider and sha256 = :sha256 and not exists (select from wire.refusal r where r.document_id = d.id))
                """).bind("provider", source.provider().slug().value()).bind("sha256", source.sha256()).mapTo(Boolean.class).one());
    }

    private Map<String, Long> known(Collection<String> keys) {
        var ids = new HashMap<String, Long>();
        jdbi.useHandle(db -> db.createQuery("""
                select d.provider || ' ' || d.sha256 as key, d.id
                  from unnest(:providers, :hashes) as w (provider, sha256)
                  join wire.document d on d.provider = w.provider and d.sha256 = w.sha256
                """)
                .bindArray("providers", String.class, keys.stream().map(key -> key.substring(0, key.indexOf(' '))).toArray())
                .bindArray("hashes", String.class, keys.stream().map(key -> key.substring(key.indexOf(' ') + 1)).toArray())
                .map((row, _) -> Map.entry(row.getString("key"), row.getLong("id"))).forEach(entry -> ids.put(entry.getKey(), entry.getValue())));
        return ids;
    }

    /// The ids that are known from it: of one that was not there. Of many it would take a round trip each.
    private Map<String, Long> insert(List<Source> sources, Instant at) {
        return jdbi.withHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into wire.document (provider, sha256, name, format, received_at, raw) values (:provider, :sha256, :name, :format, :at, :raw)
                    on conflict (provider, sha256) do nothing
                    """);
            sources.forEach(source -> batch.bind("provider", source.provider().slug().value()).bind("sha256", source.sha256()).bind("name", source.document().name())
                    .bind("format", source.format()).bind("at", Timestamp.from(at)).bind("raw", packed(source.document().bytes())).add());
            if (sources.size() == 1) {
                return batch.executePreparedBatch("id").mapTo(Long.class).findFirst().map(id -> Map.of(key(sources.getFirst()), id)).orElse(Map.of());
            }
            batch.execute();
            return Map.of();
        });
    }

    /// The document that brought the newest version of an item, by the item's number or guid.
    public List<Kept> ofItem(String item) {
        return jdbi.withHandle(db -> db.createQuery("""
                select i.guid, d.provider, d.name, d.format, d.raw, i.images::text as images
                  from wire.item i join wire.document d on d.id = i.document_id
                 where i.guid = :item or i.id::text = :item
                """).bind("item", item).mapTo(Kept.class).list());
    }

    /// A document as kept, and the item in it that was asked for.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Kept(String guid, String provider, String name, String format, byte[] raw, String images) {
    }

    private static byte[] packed(byte[] raw) {
        var out = new ByteArrayOutputStream(raw.length / 2 + 64);
        try (var gzip = new Fast(out)) {
            gzip.write(raw);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Packs quickly rather than tightly.
    private static final class Fast extends GZIPOutputStream {

        Fast(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
