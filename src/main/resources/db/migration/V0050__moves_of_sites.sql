-- One run of moving a site in. A run that was cut off is gone on with by the next one of the same source.
create table wire.move (
    id        bigint generated always as identity primary key,
    source    text        not null,
    by        text        not null,
    began_at  timestamptz not null,
    ended_at  timestamptz,
    undone_at timestamptz,
    counts    text        not null default ''
);
create unique index move_not_ended on wire.move (source) where ended_at is null and undone_at is null;

-- What a run made here, by what it was at its source. `made` is the slug of a page, topic, author or section, the path of a redirect.
create table wire.moved (
    source      text   not null,
    kind        text   not null check (kind in ('article', 'page', 'topic', 'author', 'section', 'redirect')),
    key         text   not null,
    move_id     bigint not null references wire.move,
    fingerprint text   not null default '',
    article_id  bigint references articles.article on delete set null,
    made        text   not null default '',
    primary key (source, kind, key)
);
create index moved_by on wire.moved (move_id, kind);
create index moved_article on wire.moved (article_id) where article_id is not null;

-- Readers' comments of a moved site, as they stood there. `article` and `parent` are keys of the source.
create table wire.moved_comment (
    source  text        not null,
    key     text        not null,
    move_id bigint      not null references wire.move,
    article text        not null,
    parent  text        not null,
    name    text        not null,
    email   text        not null,
    address text        not null,
    text    text        not null,
    state   text        not null check (state in ('approved', 'held', 'spam')),
    at      timestamptz,
    primary key (source, key)
);
create index moved_comment_by on wire.moved_comment (move_id);
create index moved_comment_of on wire.moved_comment (source, article);

-- Members and subscribers of a moved site. `facts` is what its export says of them, by its own names.
create table wire.moved_member (
    source  text   not null,
    key     text   not null,
    move_id bigint not null references wire.move,
    email   text   not null,
    name    text   not null,
    facts   jsonb  not null,
    primary key (source, key)
);
create index moved_member_by on wire.moved_member (move_id);
