package org.broadtape.articles.undo;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class UndoStore {

    private static final String TIMER = "timer";

    private final Jdbi jdbi;

    UndoStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// An article that readers could see.
    record Open(long id, int revision) {
    }

    List<String> builtOn(Collection<ArticleId> ids) {
        return jdbi.withHandle(db -> db.createQuery("""
                select '/' || s.slug || '/' || a.slug || ' has been ' ||
                       case when exists (select from articles.correction c where c.article_id = a.id) then 'corrected'
                            when a.revision > 1 then 'revised'
                            else n.what end as sentence
                  from articles.article a
                  join articles.section s on s.id = a.section_id
                  left join lateral (select split_part(what, ':', 1) as what from articles.note where article_id = a.id and by <> :timer order by id desc limit 1) n on true
                 where a.id = any(:ids)
                   and (a.revision > 1 or n.what is not null or exists (select from articles.correction c where c.article_id = a.id))
                 order by a.id
                """)
                .bindArray("ids", Long.class, ids(ids)).bind("timer", TIMER).mapTo(String.class).list());
    }

    void lock(Collection<ArticleId> ids) {
        jdbi.useHandle(db -> db.createQuery("select id from articles.article where id = any(:ids) order by id for update")
                .bindArray("ids", Long.class, ids(ids)).mapTo(Long.class).list());
    }

    List<Open> open(Collection<ArticleId> ids) {
        return jdbi.withHandle(db -> db.createQuery("select id, revision from articles.article where id = any(:ids) and state in ('RELEASED', 'CORRECTED') order by id")
                .bindArray("ids", Long.class, ids(ids))
                .map((row, _) -> new Open(row.getLong("id"), row.getInt("revision"))).list());
    }

    void remove(Collection<ArticleId> ids) {
        jdbi.useHandle(db -> db.createUpdate("delete from articles.article where id = any(:ids)").bindArray("ids", Long.class, ids(ids)).execute());
    }

    void forget(String table, String uses, String column, Collection<Slug> slugs) {
        jdbi.useHandle(db -> db.createUpdate("""
                delete from articles.%1$s t
                 where slug = any(:slugs)
                   and not exists (select from articles.%2$s u where u.%3$s = t.id)
                   %4$s
                """.formatted(table, uses, column, table.equals("author") ? "and not staff" : ""))
                .bindArray("slugs", String.class, slugs.stream().map(Slug::value).toArray()).execute());
    }

    private static Object[] ids(Collection<ArticleId> ids) {
        return ids.stream().map(ArticleId::value).toArray();
    }
}
