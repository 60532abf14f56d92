package org.broadtape.wire.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

/// Which pictures that came as items of their own belong to which texts: those that either names, and those that share a slugline within
/// three days.
@ApplicationScoped
class PictureStore {

    private static final Duration NEAR = Duration.ofDays(3);

    private final Jdbi jdbi;

    PictureStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A picture that may be shown: the guids that it names, the slugline that it shares or nothing, and where it is kept.
    record Loose(String guid, List<String> wanted, String slugline, KeptPicture picture) {
    }

    /// Pictures that may belong to texts of these guids, which name those, and have these sluglines.
    List<Loose> near(Slug provider, Collection<String> texts, Collection<String> named, Collection<String> sluglines, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("""
                select guid, wanted, slugline, picture
                  from wire.item
                 where provider = :provider and course = 'TAKEN' and picture is not null
                   and (guid = any(:named) or wanted && cast(:texts as text[]) or (slugline <> '' and slugline = any(:sluglines) and changed_at > :since))
                 order by id
                """).bind("provider", provider.value()).bindArray("named", String.class, named.toArray()).bindArray("texts", String.class, texts.toArray())
                .bindArray("sluglines", String.class, sluglines.stream().filter(line -> !line.isEmpty()).toArray()).bind("since", Timestamp.from(now.minus(NEAR)))
                .map((row, _) -> new Loose(row.getString("guid"), Arrays.asList((String[]) row.getArray("wanted").getArray()), row.getString("slugline"), ItemStore.picture(row.getString("picture")))).list());
    }

    /// The articles of the texts to which a picture belongs that names these guids.
    List<Long> articles(Slug provider, String guid, Collection<String> named, String slugline, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("""
                select article_id
                  from wire.item
                 where provider = :provider and article_id is not null
                   and (:guid = any(wanted) or guid = any(:named) or (:slugline <> '' and slugline = :slugline and kind = 'TEXT' and changed_at > :since))
                 order by id
                """).bind("provider", provider.value()).bind("guid", guid).bindArray("named", String.class, named.toArray()).bind("slugline", slugline)
                .bind("since", Timestamp.from(now.minus(NEAR))).mapTo(Long.class).list());
    }

    /// The same for a picture that is stored.
    List<Long> articles(long picture, Instant now) {
        return jdbi.withHandle(db -> db.createQuery("select provider, guid, wanted, slugline from wire.item where id = :id").bind("id", picture)
                .map((row, _) -> articles(new Slug(row.getString("provider")), row.getString("guid"), Arrays.asList((String[]) row.getArray("wanted").getArray()), row.getString("slugline"), now)).one());
    }
}
