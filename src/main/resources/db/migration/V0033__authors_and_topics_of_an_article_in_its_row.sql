-- Whom and what a page names, in order, so that it is read with the article's row; article_author and article_topic serve the listings.
alter table articles.article
    add column author_ids bigint[] not null default '{}',
    add column topic_ids  bigint[] not null default '{}';

update articles.article a
   set author_ids = array(select author_id from articles.article_author where article_id = a.id order by position),
       topic_ids = array(select topic_id from articles.article_topic where article_id = a.id order by position);
