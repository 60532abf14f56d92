create schema site;

-- How often an article was read in an hour. Nothing about who.
create table site.reading (
    article_id bigint      not null references articles.article on delete cascade,
    hour       timestamptz not null,
    readers    bigint      not null,
    robots     bigint      not null,
    primary key (hour, article_id)
);
