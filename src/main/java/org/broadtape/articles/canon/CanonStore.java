package org.broadtape.articles.canon;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.canon.Canonical.Attached;
import org.broadtape.articles.canon.Canonical.Shown;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class CanonStore {

    private final Jdbi jdbi;

    CanonStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The newest of each kind for which a leak could be: of every state, of every level, those that open by time, end, or are bound.
    List<ArticleId> sample(int each) {
        return jdbi.withHandle(db -> db.createQuery("""
                select id from (
                    select id, row_number() over (partition by state, access, expires_at is not null, territories <> '{}', channels order by id desc) as place
                      from articles.article
                     where state not in ('RELEASED', 'CORRECTED') or access <> 'everyone' or expires_at is not null or territories <> '{}' or cardinality(channels) < 4
                     union all
                    (select id, 1 from articles.article where state in ('RELEASED', 'CORRECTED') and access = 'everyone' order by released_at desc, id desc limit :each)
                ) ranked
                 where place <= :each
                 order by id
                """).bind("each", each).mapTo(Long.class).map(ArticleId::new).list());
    }

    /// The pictures of an article, each in its smallest width, and its files.
    List<Attached> attached(ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("""
                select path,
                       case when lead or strpos(preview_html, '/media/' || use || '/') > 0 then 'PREVIEW'
                            when strpos(html, '/media/' || use || '/') > 0 then 'WHOLE'
                            else 'NOWHERE' end as shown
                  from (
                    select u.id as use, '/media/' || u.id || '/' || least(i.width, 320) || '.webp' as path, a.image_use = u.id::text as lead, a.html, a.preview_html
                      from articles.image_use u
                      join articles.image i on i.hash = u.image_hash
                      join articles.article a on a.id = u.article_id
                     where a.id = :article
                     union all
                    select u.id, '/media/' || u.id || '/' || f.name, false, a.html, a.preview_html
                      from articles.file_use u
                      join articles.file f on f.hash = u.file_hash
                      join articles.article a on a.id = u.article_id
                     where a.id = :article
                ) attached
                 order by use
                """).bind("article", article.value()).map((row, _) -> new Attached(row.getString("path"), Shown.valueOf(row.getString("shown")))).list());
    }
}
