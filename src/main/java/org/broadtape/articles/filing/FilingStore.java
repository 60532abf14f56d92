package org.broadtape.articles.filing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// Sections, topics and authors.
@ApplicationScoped
class FilingStore {

    private static final RowMapper<Section> SECTION =
        (row, _) -> new Section(row.getLong("id"), new Slug(row.getString("slug")), row.getString("name"), row.getString("description"));
    private static final RowMapper<Topic> TOPIC =
        (row, _) -> new Topic(row.getLong("id"), new Slug(row.getString("slug")), row.getString("name"), row.getString("description"));
    private static final RowMapper<Author> AUTHOR = (row, _) -> new Author(row.getLong("id"), new Slug(row.getString("slug")), row.getString("name"),
            row.getString("role"), row.getString("bio"), row.getBoolean("staff"));

    private final Jdbi jdbi;

    FilingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Section> sections() {
        return jdbi.withHandle(db -> db.createQuery("select id, slug, name, description from articles.section order by position, name").map(SECTION).list());
    }

    Optional<Section> section(Slug slug) {
        return jdbi.withHandle(db -> db.createQuery("select id, slug, name, description from articles.section where slug = :slug")
                .bind("slug", slug.value()).map(SECTION).findOne());
    }

    void setSection(Slug slug, String name, String description, int position) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into articles.section (slug, name, description, position) values (:slug, :name, :description, :position)
                on conflict (slug) do update set name = :name, description = :description, position = :position
                 where (section.name, section.description, section.position) is distinct from (:name, :description, :position)
                """).bind("slug", slug.value()).bind("name", name).bind("description", description).bind("position", position).execute());
    }

    /// Ids of the sections by slug; one that is missing is made, at the end of the paper.
    Map<String, Long> sectionIds(Collection<Slug> slugs) {
        return ids("section", slugs.stream().distinct().collect(Collectors.toMap(Slug::value, FilingStore::nameFrom)));
    }

    /// Ids of the topics by slug; one that is missing is made.
    Map<String, Long> topicIds(Map<String, String> namesBySlug) {
        return ids("topic", namesBySlug);
    }

    /// Ids of the authors by slug; one who is missing becomes a guest.
    Map<String, Long> authorIds(Map<String, String> namesBySlug) {
        return ids("author", namesBySlug);
    }

    Map<Long, Author> authors(Collection<Long> ids) {
        return jdbi.withHandle(db -> db.createQuery("select id, slug, name, role, bio, staff from articles.author where id = any(:ids)")
                .bindArray("ids", Long.class, ids.toArray()).map(AUTHOR).collect(Collectors.toMap(Author::id, author -> author)));
    }

    Map<Long, Topic> topics(Collection<Long> ids) {
        return jdbi.withHandle(db -> db.createQuery("select id, slug, name, description from articles.topic where id = any(:ids)")
                .bindArray("ids", Long.class, ids.toArray()).map(TOPIC).collect(Collectors.toMap(Topic::id, topic -> topic)));
    }

    /// The topic that readers know by that slug.
    Optional<Topic> topic(Slug slug) {
        return jdbi.withHandle(db -> db.createQuery("select id, slug, name, description from articles.topic where slug = :slug and name not like '#%'")
                .bind("slug", slug.value()).map(TOPIC).findOne());
    }

    /// Those that readers know.
    List<Topic> topics() {
        return jdbi.withHandle(db -> db.createQuery("select id, slug, name, description from articles.topic where name not like '#%' order by name").map(TOPIC).list());
    }

    /// Puts one description in the place of another; the topic, where it had that other one.
    OptionalLong describeTopic(Slug slug, String before, String after) {
        return changed("topic", "description", slug, before, after);
    }

    /// Puts one biography in the place of another; the author, where they had that other one.
    OptionalLong describeAuthor(Slug slug, String before, String after) {
        return changed("author", "bio", slug, before, after);
    }

    private OptionalLong changed(String table, String column, Slug slug, String before, String after) {
        return id(jdbi.withHandle(db -> db.createQuery("update articles.%1$s set %2$s = :after where slug = :slug and %2$s = :before and %2$s <> :after returning id".formatted(table, column))
                .bind("slug", slug.value()).bind("before", before).bind("after", after).mapTo(Long.class).findOne()));
    }

    private static OptionalLong id(Optional<Long> id) {
        return id.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    Set<Slug> topicsAmong(Collection<Slug> slugs) {
        return slugs(known("topic", slugs.stream().map(Slug::value).toList()));
    }

    Set<Slug> authorsAmong(Collection<Slug> slugs) {
        return slugs(known("author", slugs.stream().map(Slug::value).toList()));
    }

    private static Set<Slug> slugs(Map<String, Long> known) {
        return known.keySet().stream().map(Slug::new).collect(Collectors.toSet());
    }

    Optional<Author> author(Slug slug) {
        return jdbi.withHandle(db -> db.createQuery("select id, slug, name, role, bio, staff from articles.author where slug = :slug")
                .bind("slug", slug.value()).map(AUTHOR).findOne());
    }

    List<Author> staff() {
        return jdbi.withHandle(db -> db.createQuery("select id, slug, name, role, bio, staff from articles.author where staff order by name")
                .map(AUTHOR).list());
    }

    /// The author, where something changed.
    OptionalLong setAuthor(Slug slug, String name, String role, String bio, boolean staff) {
        return id(jdbi.withHandle(db -> db.createQuery("""
                insert into articles.author (slug, name, role, bio, staff) values (:slug, :name, :role, :bio, :staff)
                on conflict (slug) do update set name = :name, role = :role, bio = :bio, staff = :staff
                 where (author.name, author.role, author.bio, author.staff) is distinct from (:name, :role, :bio, :staff)
                returning id
                """).bind("slug", slug.value()).bind("name", name).bind("role", role).bind("bio", bio).bind("staff", staff).mapTo(Long.class).findOne()));
    }

    /// Looks first, since nearly always all are there, and an insert that meets a conflict uses up an id each time.
    private Map<String, Long> ids(String table, Map<String, String> namesBySlug) {
        var known = known(table, namesBySlug.keySet());
        if (known.size() == namesBySlug.size()) {
            return known;
        }
        jdbi.useHandle(db -> {
            var batch = db.prepareBatch("insert into articles.%s (slug, name) values (:slug, :name) on conflict (slug) do nothing".formatted(table));
            namesBySlug.entrySet().stream().filter(entry -> !known.containsKey(entry.getKey())).sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> batch.bind("slug", entry.getKey()).bind("name", entry.getValue()).add());
            batch.execute();
        });
        return known(table, namesBySlug.keySet());
    }

    private Map<String, Long> known(String table, Collection<String> slugs) {
        return slugs.isEmpty() ? Map.of() : jdbi.withHandle(db -> db.createQuery("select slug, id from articles.%s where slug = any(:slugs)".formatted(table))
                .bindArray("slugs", String.class, slugs.toArray())
                .reduceRows(new java.util.HashMap<String, Long>(), (map, row) -> {
                    map.put(row.getColumn("slug", String.class), row.getColumn("id", Long.class));
                    return map;
                }));
    }

    private static String nameFrom(Slug slug) {
        var words = slug.value().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
