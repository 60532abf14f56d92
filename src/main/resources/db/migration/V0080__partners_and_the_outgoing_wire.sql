create schema if not exists feeds;

-- Who is sent articles, by which contract. `last` is the highest sequence number given out, `acknowledged` the highest that the partner has
-- said it has.
create table feeds.partner (
    id              bigint generated always as identity primary key,
    slug            text        not null unique,
    name            text        not null,
    contract        text        not null,
    formats         text[]      not null,
    sections        text[]      not null,
    country         text        not null,
    whole           boolean     not null,
    push            text        not null,
    folder          text        not null,
    pull            boolean     not null,
    last            bigint      not null default 0,
    acknowledged    bigint      not null default 0,
    acknowledged_at timestamptz,
    added_at        timestamptz not null
);

-- What pushes to a partner are signed with, and what it shows when it pulls; locked with the installation's key.
create table feeds.partner_key (
    id         bigint generated always as identity primary key,
    partner_id bigint      not null references feeds.partner,
    locked     bytea       not null,
    added_at   timestamptz not null
);
create index partner_key_of on feeds.partner_key (partner_id);

create table feeds.partner_change (
    id         bigint generated always as identity primary key,
    partner_id bigint      not null references feeds.partner,
    at         timestamptz not null,
    by         text        not null,
    what       text        not null
);
create index partner_change_of on feeds.partner_change (partner_id, id);

-- An article's versions on the outgoing wire: each change that an exit must follow is one, also a kill. An article may be gone.
create table feeds.wire_version (
    article_id bigint      not null,
    version    bigint      not null,
    revision   integer     not null,
    state      text        not null,
    correction text        not null,
    made_at    timestamptz not null,
    primary key (article_id, version)
);

-- What a partner has been given, in numbers without holes. `status` is what it was told: usable, withheld, canceled.
create table feeds.wire_item (
    partner_id bigint      not null references feeds.partner,
    sequence   bigint      not null,
    article_id bigint      not null,
    version    bigint      not null,
    status     text        not null,
    given_at   timestamptz not null,
    primary key (partner_id, sequence),
    unique (partner_id, article_id, version)
);
