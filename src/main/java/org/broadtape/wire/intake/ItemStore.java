package org.broadtape.wire.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.item.Version;
import org.broadtape.wire.verdicts.Stored;
import org.jdbi.v3.core.Jdbi;

/// Items and their versions, many at once.
@ApplicationScoped
public class ItemStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;

    public ItemStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What is known of the items, locked in one order for all.
    public Map<String, Stored> lock(Slug provider, Collection<String> guids) {
        var known = new HashMap<String, Stored>();
        jdbi.useHandle(db -> db.createQuery("""
                select id, guid, version, fingerprint, course, article_id, opens_at
                  from wire.item
                 where provider = :provider and guid = any(:guids)
                 order by guid
                   for update
                """)
                .bind("provider", provider.value()).bindArray("guids", String.class, new TreeSet<>(guids).toArray())
                .map((row, _) -> stored(row)).forEach(item -> known.put(item.guid(), item)));
        return known;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var article = row.getLong("article_id");
        var id = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(article);
        return new Stored(row.getLong("id"), row.getString("guid"), new Version(row.getBigDecimal("version").toBigInteger()), row.getString("fingerprint"), Stored.Course.valueOf(row.getString("course")), id,
                Optional.ofNullable(row.getTimestamp("opens_at")).map(Timestamp::toInstant));
    }

    /// Of the versions that these documents have brought before: why they were kept aside, or nothing; by guid and fingerprint.
    public Map<String, String> reasons(Collection<Long> documents) {
        var reasons = new HashMap<String, String>();
        if (!documents.isEmpty()) {
            jdbi.useHandle(db -> db.createQuery("""
                    select i.guid || ' ' || v.fingerprint as key, case when v.outcome = 'held' then v.reason else '' end as reason
                      from wire.version v join wire.item i on i.id = v.item_id
                     where v.document_id = any(:documents)
                    """).bindArray("documents", Long.class, documents.toArray())
                    .map((row, _) -> Map.entry(row.getString("key"), row.getString("reason"))).forEach(entry -> reasons.put(entry.getKey(), entry.getValue())));
        }
        return reasons;
    }

    /// Why it stands as it does.
    public String reason(long id) {
        return jdbi.withHandle(db -> db.createQuery("select reason from wire.item where id = :id").bind("id", id).mapTo(String.class).one());
    }

    public List<Long> nextIds(int count) {
        return jdbi.withHandle(db -> db.createQuery("select nextval(pg_get_serial_sequence('wire.item', 'id')) from generate_series(1, :count)")
                .bind("count", count).mapTo(Long.class).list());
    }

    public void write(List<ItemRow> rows, Instant at) {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into wire.item (id, provider, guid, kind, version, fingerprint, course, reason, article_id, document_id, address, ed_note, terms, wanted, picture, images, changed_at, opens_at, expires_at,
                           subjects, slugline)
                    values (:id, :provider, :guid, :kind, :version, :fingerprint, :course, :reason, :article, :document, :address, :edNote, :terms, :wanted, :picture::jsonb, :images::jsonb, :at, :opens, :expires,
                           :subjects::jsonb, :slugline)
                    on conflict (id) do update
                       set version = excluded.version, fingerprint = excluded.fingerprint, course = excluded.course, reason = excluded.reason, article_id = excluded.article_id,
                           document_id = excluded.document_id, address = excluded.address, ed_note = excluded.ed_note, terms = excluded.terms, wanted = excluded.wanted,
                           picture = excluded.picture, images = excluded.images, changed_at = excluded.changed_at, opens_at = excluded.opens_at, expires_at = excluded.expires_at,
                           subjects = excluded.subjects, slugline = excluded.slugline
                    """);
            for (var row : rows) {
                batch.bind("id", row.id()).bind("provider", row.provider().value()).bind("guid", row.guid()).bind("kind", row.kind().name()).bind("version", new BigDecimal(row.version().number()))
                        .bind("opens", row.opens().map(Timestamp::from).orElse(null)).bind("expires", row.expires().map(Timestamp::from).orElse(null)).bind("fingerprint", row.fingerprint()).bind("course", row.course().name()).bind("reason", row.reason())
                        .bindBySqlType("article", row.article().isPresent() ? row.article().getAsLong() : null, Types.BIGINT)
                        .bindBySqlType("document", row.document(), Types.BIGINT).bind("address", row.address()).bind("edNote", row.edNote())
                        .bindArray("terms", String.class, row.terms().toArray()).bindArray("wanted", String.class, row.wanted().toArray())
                        .bindBySqlType("picture", row.picture().map(ItemStore::json).orElse(null), Types.VARCHAR).bind("images", json(row.images()))
                        .bind("subjects", json(row.subjects())).bind("slugline", row.slugline())
                        .bind("at", Timestamp.from(at)).add();
            }
            batch.execute();
        });
    }

    public void addVersions(List<VersionRow> rows, Instant at) {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into wire.version (item_id, version, fingerprint, document_id, received_at, outcome, reason)
                    values (:item, :version, :fingerprint, :document, :at, :outcome, :reason)
                    on conflict do nothing
                    """);
            rows.forEach(row -> batch.bind("item", row.item()).bind("version", new BigDecimal(row.version().number())).bind("fingerprint", row.fingerprint()).bind("document", row.document())
                    .bind("at", Timestamp.from(at)).bind("outcome", row.outcome()).bind("reason", row.reason()).add());
            batch.execute();
        });
    }

    /// Takes back or holds an item that another one speaks of, also before it has come.
    public void strike(Slug provider, String guid, Stored.Course course, String reason, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into wire.item (provider, guid, kind, version, fingerprint, course, reason, changed_at)
                values (:provider, :guid, 'TEXT', -1, '', :course, :reason, :at)
                on conflict (provider, guid) do update set course = :course, reason = :reason, changed_at = :at, opens_at = null
                """).bind("provider", provider.value()).bind("guid", guid).bind("course", course.name()).bind("reason", reason).bind("at", Timestamp.from(at)).execute());
    }

    /// Takes the article away from an item, because another one stands in its place there.
    public void disinherit(Slug provider, String guid) {
        jdbi.useHandle(db -> db.createUpdate("update wire.item set article_id = null where provider = :provider and guid = :guid")
                .bind("provider", provider.value()).bind("guid", guid).execute());
    }

    /// Pictures that have come as items of their own and may be shown.
    public Map<String, KeptPicture> pictures(Slug provider, Set<String> guids) {
        var pictures = new HashMap<String, KeptPicture>();
        if (!guids.isEmpty()) {
            jdbi.useHandle(db -> db.createQuery("select guid, picture from wire.item where provider = :provider and guid = any(:guids) and course = 'TAKEN' and picture is not null")
                    .bind("provider", provider.value()).bindArray("guids", String.class, guids.toArray())
                    .map((row, _) -> Map.entry(row.getString("guid"), picture(row.getString("picture")))).forEach(entry -> pictures.put(entry.getKey(), entry.getValue())));
        }
        return pictures;
    }

    /// A picture that came as an item of its own, and its times.
    public record Timed(Slug provider, String guid, Stored.Course course, KeptPicture picture, Optional<Instant> opens, Optional<Instant> expires) {
    }

    /// Locks the item until the transaction ends; empty where it has no picture any more.
    public Optional<Timed> timed(long id) {
        return jdbi.withHandle(db -> db.createQuery("select provider, guid, course, picture, opens_at, expires_at from wire.item where id = :id and picture is not null for update").bind("id", id)
                .map((row, _) -> new Timed(new Slug(row.getString("provider")), row.getString("guid"), Stored.Course.valueOf(row.getString("course")), picture(row.getString("picture")),
                        Optional.ofNullable(row.getTimestamp("opens_at")).map(Timestamp::toInstant), Optional.ofNullable(row.getTimestamp("expires_at")).map(Timestamp::toInstant))).findOne());
    }

    /// Brings an item on its course by the clock alone.
    public void turn(long id, Stored.Course course, String reason, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update wire.item set course = :course, reason = :reason, changed_at = :at, opens_at = null where id = :id").bind("id", id)
                .bind("course", course.name()).bind("reason", reason).bind("at", Timestamp.from(at)).execute());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Map<String, String> images(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {
            });
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The places of an item's pictures are not what was written", broken);
        }
    }

    public static KeptPicture picture(String json) {
        try {
            return JSON.readValue(json, KeptPicture.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept picture is not what was written", broken);
        }
    }
}
