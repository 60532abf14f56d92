-- From which announcement an article was begun.
create table articles.article_announcement (
    article_id      bigint primary key references articles.article on delete cascade,
    announcement_id bigint not null references instruments.announcement on delete cascade
);
create index article_of_announcement on articles.article_announcement (announcement_id, article_id desc);
