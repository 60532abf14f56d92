-- Articles that a reader has put aside, and those that they have read, where they wanted that to be kept.
create table articles.saved (
    member_id  bigint      not null references members.member on delete cascade,
    article_id bigint      not null references articles.article on delete cascade,
    at         timestamptz not null,
    primary key (member_id, article_id)
);
create index saved_lately on articles.saved (member_id, at desc, article_id desc);
create index saved_article on articles.saved (article_id);

create table articles.read (
    member_id  bigint      not null references members.member on delete cascade,
    article_id bigint      not null references articles.article on delete cascade,
    at         timestamptz not null,
    primary key (member_id, article_id)
);
create index read_lately on articles.read (member_id, at desc, article_id desc);
create index read_article on articles.read (article_id);

create table articles.keeps_history (
    member_id bigint primary key references members.member on delete cascade,
    since     timestamptz not null
);
