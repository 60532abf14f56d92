package org.broadtape.articles.canon;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
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
}
