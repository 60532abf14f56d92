package org.broadtape.articles;

import static org.broadtape.articles.Columns.instant;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.about.AboutStore;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.State;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.CopyJson;
import org.broadtape.articles.copy.Correction;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.articles.setting.Galley;
import org.broadtape.articles.setting.Picture;
import org.broadtape.kernel.Slug;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes articles, many at once, so that a wire of thousands of items costs few round trips.
@ApplicationScoped
class WriteStore {

    private final Jdbi jdbi;

    WriteStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Long> nextIds(int count) {
        return jdbi.withHandle(db -> db
                .createQuery("select nextval(pg_get_serial_sequence('articles.article', 'id')) from generate_series(1, :count)")
                .bind("count", count).mapTo(Long.class).list());
    }

    /// Which of the slugs are taken in the section.
    Set<String> taken(long section, Collection<String> slugs) {
        return new HashSet<>(jdbi.withHandle(db -> db
                .createQuery("select slug from articles.article where section_id = :section and slug = any(:slugs)")
                .bind("section", section).bindArray("slugs", String.class, slugs.toArray())
                .mapTo(String.class).list()));
    }

    Optional<Standing> lock(ArticleId id) {
        return jdbi.withHandle(db -> db.createQuery("""
                select id, section_id, slug, state, release_at, released_at, revision
                  from articles.article
                 where id = :id
                   for update
                """).bind("id", id.value())
                .map((row, _) -> new Standing(row.getLong("id"), row.getLong("section_id"), row.getString("slug"), State.valueOf(row.getString("state")),
                        instant(row, "release_at"), instant(row, "released_at"), row.getInt("revision")))
                .findOne());
    }

    void insert(List<ArticleRow> rows) {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into articles.article (
                           id, section_id, slug, state, state_reason, release_at, released_at, updated_at, expires_at, access, opening_levels, opening_seconds, unmetered, channels, territories,
                           indexed, urgency, language, headline, standfirst, byline, author_names, author_ids, topic_ids, dateline, html, preview_html, words, image_hash,
                           image_use, image_width, image_height, image_alt, image_caption, image_credit, rights_line, source, description, canonical,
                           wants, revision)
                    values (:id, :section, :slug, :state, :reason, :releaseAt, :releasedAt, :updatedAt, :expires, :access, :openingLevels, :openingSeconds, :unmetered, :channels, :territories,
                           :indexed, :urgency, :language, :headline, :standfirst, :byline, :authorNames, :authorIds, :topicIds, :dateline, :html, :preview, :words, :imageHash,
                           :imageUse, :imageWidth, :imageHeight, :imageAlt, :imageCaption, :imageCredit, :rightsLine, :source, :description, :canonical,
                           :wants, :revision)
                    """);
            rows.forEach(row -> bind(batch, row).add());
            batch.execute();
            writeLists(db, rows);
        });
    }

    /// Says whose own these are.
    void own(List<Long> ids, MemberId member) {
        jdbi.useHandle(db -> db.createUpdate("update articles.article set filed_by = :member where id = any(:ids)")
                .bind("member", member.value()).bindArray("ids", Long.class, ids.toArray()).execute());
    }

    /// Puts a changed article in place of what stood.
    void update(ArticleRow row) {
        jdbi.useHandle(db -> {
            bind(db.prepareBatch("""
                    update articles.article
                       set section_id = :section, slug = :slug, state = :state,
                           state_reason = case when state = :state then state_reason else :reason end, release_at = :releaseAt,
                           released_at = :releasedAt, updated_at = :updatedAt, expires_at = :expires, access = :access, opening_levels = :openingLevels, opening_seconds = :openingSeconds, unmetered = :unmetered, channels = :channels,
                           territories = :territories, indexed = :indexed, urgency = :urgency, language = :language, headline = :headline,
                           standfirst = :standfirst, byline = :byline, author_names = :authorNames, author_ids = :authorIds, topic_ids = :topicIds, dateline = :dateline, html = :html,
                           preview_html = :preview, words = :words, image_hash = :imageHash, image_use = :imageUse, image_width = :imageWidth,
                           image_height = :imageHeight, image_alt = :imageAlt, image_caption = :imageCaption, image_credit = :imageCredit,
                           rights_line = :rightsLine, source = :source, description = :description, canonical = :canonical, wants = :wants,
                           revision = :revision
                     where id = :id
                    """), row).add().execute();
            for (var list : List.of("article_topic", "article_author", "mention")) {
                db.createUpdate("delete from articles.%s where article_id = :id".formatted(list)).bind("id", row.id()).execute();
            }
            AboutStore.remove(db, new ArticleId(row.id()));
            writeLists(db, List.of(row));
        });
    }

    /// Puts the page of the same copy in place of what was made of it before.
    void reset(long article, Galley galley, Copy copy, Optional<Picture> image) {
        jdbi.useHandle(db -> db.createUpdate("""
                update articles.article
                   set html = :html, preview_html = :preview, wants = :wants, image_hash = :hash, image_use = :use, image_width = :width,
                       image_height = :height, image_alt = :alt, image_caption = :caption, image_credit = :credit
                 where id = :id
                """)
                .bind("id", article).bind("html", galley.html()).bind("preview", galley.preview()).bindArray("wants", String.class, galley.wants().toArray())
                .bind("hash", copy.image().map(LeadImage::ref).orElse(null)).bind("use", image.map(Picture::use).orElse(""))
                .bind("width", image.map(Picture::width).orElse(0)).bind("height", image.map(Picture::height).orElse(0))
                .bind("alt", image.map(Picture::alt).orElse("")).bind("caption", image.map(Picture::caption).orElse(""))
                .bind("credit", image.map(Picture::credit).orElse("")).execute());
    }

    /// Moves an article to another state; its text stays.
    void move(Standing from, State to, String reason, Optional<Instant> releaseAt, Optional<Instant> releasedAt, Instant at) {
        jdbi.useHandle(db -> {
            db.createUpdate("""
                    update articles.article
                       set state = :state, state_reason = :reason, release_at = :releaseAt, released_at = :releasedAt,
                           updated_at = case when :touch then :at else updated_at end
                     where id = :id
                    """)
                    .bind("id", from.id()).bind("state", to.name()).bind("reason", reason)
                    .bind("releaseAt", stamp(releaseAt)).bind("releasedAt", stamp(releasedAt)).bind("at", Timestamp.from(at))
                    .bind("touch", to.open() || from.state().open()).execute();
            for (var list : List.of("article_topic", "article_author", "article_instrument")) {
                db.createUpdate("update articles.%s set released_at = :releasedAt where article_id = :id".formatted(list))
                        .bind("id", from.id()).bind("releasedAt", to.open() ? stamp(releasedAt) : null).execute();
            }
        });
    }

    void addCorrections(long article, List<Correction> corrections) {
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("insert into articles.correction (article_id, at, text) values (:article, :at, :text)");
            corrections.forEach(one -> batch.bind("article", article).bind("at", Timestamp.from(one.at())).bind("text", one.text()).add());
            batch.execute();
        });
    }

    /// Those of the corrections that are not yet told of the article.
    List<Correction> untold(long article, List<Correction> corrections) {
        return corrections.isEmpty() ? List.of() : corrections.stream().map(one -> new Correction(one.at().truncatedTo(ChronoUnit.MICROS), one.text())).distinct()
                .filter(one -> !told(article, one)).toList();
    }

    private boolean told(long article, Correction correction) {
        return jdbi.withHandle(db -> db.createQuery("select exists (select from articles.correction where article_id = :article and at = :at and text = :text)")
                .bind("article", article).bind("at", Timestamp.from(correction.at())).bind("text", correction.text()).mapTo(Boolean.class).one());
    }

    boolean corrected(long article) {
        return jdbi.withHandle(db -> db.createQuery("select exists (select from articles.correction where article_id = :article)")
                .bind("article", article).mapTo(Boolean.class).one());
    }

    /// The ids of articles by addresses under which they stood; one that is a former one already now leads to this article.
    void addFormerAddresses(Map<String, Long> articlesByPath) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into articles.former_address (path, article_id) select path, article from unnest(:paths, :articles) as former (path, article)
                on conflict (path) do update set article_id = excluded.article_id
                """)
                .bindArray("paths", String.class, articlesByPath.keySet().toArray()).bindArray("articles", Long.class, articlesByPath.values().toArray()).execute());
    }

    private static void writeLists(Handle db, List<ArticleRow> rows) {
        link(db, "article_topic", "topic_id", rows, ArticleRow::topics);
        link(db, "article_author", "author_id", rows, ArticleRow::authors);
        rows.stream().filter(row -> !row.subjects().isEmpty()).forEach(row -> AboutStore.add(db, new ArticleId(row.id()), row.subjects()));
        var mentions = db.prepareBatch("""
                insert into articles.mention (article_id, symbol, market, position, weight, chosen) values (:article, :symbol, :market, :position, :weight, :chosen)
                on conflict do nothing
                """);
        var revisions = db.prepareBatch("""
                insert into articles.revision (article_id, number, at, by, what, copy) values (:article, :number, :at, :by, :what, :copy::json)
                """);
        for (var row : rows) {
            var named = row.copy().mentions();
            IntStream.range(0, named.size()).forEach(i -> mentions.bind("article", row.id()).bind("symbol", named.get(i).symbol())
                    .bind("market", named.get(i).market()).bind("position", i).bind("weight", named.get(i).weight()).bind("chosen", named.get(i).chosen()).add());
            revisions.bind("article", row.id()).bind("number", row.revision()).bind("at", Timestamp.from(row.at())).bind("by", row.by())
                    .bind("what", row.what()).bind("copy", CopyJson.write(row.copy())).add();
        }
        mentions.execute();
        revisions.execute();
    }

    private static void link(Handle db, String table, String column, List<ArticleRow> rows, java.util.function.Function<ArticleRow, List<Long>> keys) {
        var batch = db.prepareBatch("""
                insert into articles.%s (article_id, %s, position, released_at) values (:article, :key, :position, :releasedAt)
                on conflict do nothing
                """.formatted(table, column));
        for (var row : rows) {
            var linked = keys.apply(row);
            var releasedAt = row.state().open() ? stamp(row.releasedAt()) : null;
            IntStream.range(0, linked.size()).forEach(i -> batch.bind("article", row.id()).bind("key", linked.get(i)).bind("position", i)
                    .bind("releasedAt", releasedAt).add());
        }
        batch.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, ArticleRow row) {
        var copy = row.copy();
        var rights = copy.rights();
        return batch
                .bind("id", row.id()).bind("section", row.section()).bind("slug", row.slug()).bind("state", row.state().name())
                .bind("reason", row.reason()).bind("releaseAt", stamp(row.releaseAt())).bind("releasedAt", stamp(row.releasedAt()))
                .bind("updatedAt", Timestamp.from(row.updatedAt())).bind("expires", stamp(rights.expires())).bind("access", rights.access().toString())
                .bindArray("openingLevels", String.class, rights.openings().stream().map(opening -> opening.to().toString()).toArray())
                .bindArray("openingSeconds", Long.class, rights.openings().stream().map(opening -> opening.after().toSeconds()).toArray())
                .bind("unmetered", rights.unmetered())
                .bindArray("channels", String.class, rights.channels().stream().map(Channel::name).sorted().toArray())
                .bindArray("territories", String.class, rights.territories().stream().sorted().toArray())
                .bind("indexed", rights.indexed()).bind("urgency", copy.filing().urgency()).bind("language", copy.language())
                .bind("headline", copy.headline()).bind("standfirst", copy.standfirst()).bind("byline", copy.byline().text())
                .bindArray("authorNames", String.class, copy.byline().authors().toArray())
                .bindArray("authorIds", Long.class, row.authors().toArray()).bindArray("topicIds", Long.class, row.topics().toArray())
                .bind("dateline", copy.byline().dateline())
                .bind("html", row.galley().html()).bind("preview", row.galley().preview()).bind("words", row.galley().words())
                .bind("imageHash", copy.image().map(LeadImage::ref).orElse(null))
                .bind("imageUse", row.image().map(Picture::use).orElse(""))
                .bind("imageWidth", row.image().map(Picture::width).orElse(0)).bind("imageHeight", row.image().map(Picture::height).orElse(0))
                .bind("imageAlt", row.image().map(Picture::alt).orElse("")).bind("imageCaption", row.image().map(Picture::caption).orElse(""))
                .bind("imageCredit", row.image().map(Picture::credit).orElse(""))
                .bind("rightsLine", rights.line()).bind("source", rights.source()).bind("description", copy.description())
                .bind("canonical", copy.canonical()).bindArray("wants", String.class, row.galley().wants().toArray())
                .bind("revision", row.revision());
    }

    private static @org.jspecify.annotations.Nullable Timestamp stamp(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }

    /// A slug that no other article of the section has: the wish itself, or the wish with the lowest free number behind it.
    Slug free(long section, Slug wish, Set<String> alsoTaken) {
        var candidates = IntStream.rangeClosed(1, 50).mapToObj(n -> n == 1 ? wish : wish.numbered(n)).toList();
        var taken = taken(section, candidates.stream().map(Slug::value).toList());
        return candidates.stream().filter(slug -> !taken.contains(slug.value()) && !alsoTaken.contains(slug.value())).findFirst()
                .orElseGet(() -> wish.numbered(1000 + java.util.concurrent.ThreadLocalRandom.current().nextInt(1_000_000)));
    }
}
