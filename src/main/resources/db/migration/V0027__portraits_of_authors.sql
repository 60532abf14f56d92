-- A picture is used by an article, or as the portrait of an author, of which there is one.
alter table articles.image_use
    alter column article_id drop not null,
    add column author_id bigint references articles.author on delete cascade,
    add column alt text not null default '',
    add check (num_nonnulls(article_id, author_id) = 1);
create unique index image_use_portrait on articles.image_use (author_id) where author_id is not null;
