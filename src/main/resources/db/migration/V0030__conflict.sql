-- A newer copy from its source of an article that the desk has edited: kept beside it until the desk has taken the one or the other.
create table articles.conflict (
    id          bigint generated always as identity primary key,
    article_id  bigint        not null references articles.article on delete cascade,
    at          timestamptz   not null,
    by          text          not null,
    what        text          not null,
    revision    int           not null,
    copy        json          not null,
    told_at     timestamptz[] not null,
    told        text[]        not null,
    decision    text          not null default 'open' check (decision in ('open', 'taken', 'kept', 'overtaken')),
    decided_at  timestamptz,
    decided_by  text          not null default ''
);
create index conflict_of on articles.conflict (article_id, id desc);
create index conflict_open on articles.conflict (at desc, id desc) where decision = 'open';
