package org.broadtape.wire.contracts;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadtape.articles.access.Channel;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

/// Contracts and their changes.
@ApplicationScoped
class ProviderStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Place>> SUBJECTS = new TypeReference<>() {
    };

    private final Jdbi jdbi;

    ProviderStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The same, and nobody else changes it meanwhile.
    Optional<Provider> locked(Slug slug) {
        return jdbi.withHandle(db -> db.createQuery("select * from wire.provider where slug = :slug for update").bind("slug", slug.value()).map((row, _) -> provider(row)).findOne());
    }

    Optional<Provider> called(Slug slug) {
        return jdbi.withHandle(db -> db.createQuery("select * from wire.provider where slug = :slug").bind("slug", slug.value()).map((row, _) -> provider(row)).findOne());
    }

    List<Provider> all() {
        return jdbi.withHandle(db -> db.createQuery("select * from wire.provider order by slug").map((row, _) -> provider(row)).list());
    }

    void set(Provider provider, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into wire.provider (slug, name, address, folder, format, rights, territories, channels, archive_days, release, canonical, empty_embargo,
                       default_section, time_zone, language, pictures, subjects, urgent_up_to, urgent, watch, poll, poll_every, websub, silence, loaded_at)
                values (:slug, :name, :address, :folder, :format, :rights, :territories, :channels, :archiveDays, :release, :canonical, :emptyEmbargo,
                       :section, :zone, :language, :pictures, :subjects::jsonb, :urgentUpTo, :urgent, :watch, :poll, :pollEvery, :websub, :silence, :at)
                on conflict (slug) do update
                   set name = :name, address = :address, folder = :folder, format = :format, rights = :rights, territories = :territories, channels = :channels,
                       archive_days = :archiveDays, release = :release, canonical = :canonical, empty_embargo = :emptyEmbargo, default_section = :section,
                       time_zone = :zone, language = :language, pictures = :pictures, subjects = :subjects::jsonb, urgent_up_to = :urgentUpTo, urgent = :urgent, watch = :watch,
                       poll = :poll, poll_every = :pollEvery, websub = :websub, silence = :silence, loaded_at = :at
                """)
                .bind("slug", provider.slug().value()).bind("name", provider.name()).bind("address", provider.address()).bind("folder", provider.folder())
                .bind("format", provider.format()).bind("rights", provider.rights())
                .bindArray("territories", String.class, provider.territories().stream().sorted().toArray())
                .bindArray("channels", String.class, provider.channels().stream().map(Channel::name).sorted().toArray())
                .bind("archiveDays", provider.archiveDays()).bind("release", Provider.word(provider.automatic()))
                .bind("canonical", provider.indexed() ? "self" : "noindex").bind("emptyEmbargo", provider.emptyEmbargoMeansFree() ? "free" : "hold")
                .bind("section", provider.section().value()).bind("zone", provider.zone().getId()).bind("language", provider.language())
                .bind("pictures", provider.bySlugline() ? "slugline" : "links")
                .bind("subjects", json(provider.subjects())).bind("at", Timestamp.from(at))
                .bindBySqlType("urgentUpTo", provider.urgency().map(Urgency::upTo).orElse(null), Types.INTEGER)
                .bind("urgent", provider.urgency().map(urgent -> Provider.word(urgent.automatic())).orElse(null))
                .bind("watch", provider.waysIn().watch()).bind("poll", provider.waysIn().poll()).bind("pollEvery", (int) provider.waysIn().every().toSeconds())
                .bind("websub", provider.waysIn().websub()).bind("silence", (int) provider.waysIn().silence().toSeconds())
                .execute());
    }

    void addChange(Slug provider, Instant at, String by, String term, String before, String after) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into wire.provider_change (provider, at, by, term, before, after) values (:provider, :at, :by, :term, :before, :after)
                """).bind("provider", provider.value()).bind("at", Timestamp.from(at)).bind("by", by).bind("term", term).bind("before", before).bind("after", after).execute());
    }

    /// Of all providers, newest first.
    List<ContractChange> changes(int most) {
        return jdbi.withHandle(db -> db.createQuery("select provider, at, by, term, before, after from wire.provider_change order by id desc limit :most")
                .bind("most", most).mapTo(ContractChange.class).list());
    }

    Optional<Instant> since(Slug provider) {
        return jdbi.withHandle(db -> db.createQuery("select min(at) from wire.provider_change where provider = :provider").bind("provider", provider.value())
                .mapTo(Instant.class).findOne());
    }

    /// Newest first.
    List<ContractChange> changes(Slug provider) {
        return jdbi.withHandle(db -> db.createQuery("select provider, at, by, term, before, after from wire.provider_change where provider = :provider order by id desc")
                .bind("provider", provider.value()).mapTo(ContractChange.class).list());
    }

    private static Provider provider(ResultSet row) throws SQLException {
        return new Provider(new Slug(row.getString("slug")), row.getString("name"), row.getString("address"), row.getString("folder"), row.getString("format"),
                row.getString("rights"), texts(row, "territories"), texts(row, "channels").stream().map(Channel::valueOf).collect(toSet()), row.getInt("archive_days"),
                row.getString("release").equals("automatic"), urgency(row), row.getString("canonical").equals("self"), row.getString("empty_embargo").equals("free"),
                new Slug(row.getString("default_section")), ZoneId.of(row.getString("time_zone")), row.getString("language"), row.getString("pictures").equals("slugline"), waysIn(row),
                subjects(row.getString("subjects")));
    }

    private static Optional<Urgency> urgency(ResultSet row) throws SQLException {
        return row.getString("urgent") == null ? Optional.empty() : Optional.of(new Urgency(row.getInt("urgent_up_to"), row.getString("urgent").equals("automatic")));
    }

    private static WaysIn waysIn(ResultSet row) throws SQLException {
        return new WaysIn(row.getString("watch"), row.getString("poll"), Duration.ofSeconds(row.getInt("poll_every")), row.getBoolean("websub"),
                Duration.ofSeconds(row.getInt("silence")));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    private static String json(Map<String, Place> subjects) {
        try {
            return JSON.writeValueAsString(subjects);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Place> subjects(String json) {
        try {
            return JSON.readValue(json, SUBJECTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The subjects of a contract are not what was written", broken);
        }
    }
}
