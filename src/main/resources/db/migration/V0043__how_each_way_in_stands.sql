-- How each way in of a provider stands. A way is worked on by the node that holds its lease, until then at most.
create table wire.way (
    provider      text        not null,
    way           text        not null check (way in ('watch', 'poll', 'websub')),
    lease         text        not null default '',
    leased_until  timestamptz not null default '-infinity',
    address       text        not null default '',
    due_at        timestamptz not null default '-infinity',
    etag          text        not null default '',
    last_modified text        not null default '',
    asked         bigint      not null default 0,
    unmodified    bigint      not null default 0,
    gone          boolean     not null default false,
    failures      int         not null default 0,
    trouble       text        not null default '',
    trouble_since timestamptz,
    primary key (provider, way)
);

-- What agencies sign their pushes with; the secrets locked with the installation's key.
create table wire.push_key (
    id       bigint generated always as identity primary key,
    provider text        not null,
    locked   bytea       not null,
    added_by text        not null,
    added_at timestamptz not null,
    used_at  timestamptz
);
create index push_key_of on wire.push_key (provider);

-- Pushes by the key that their sender gave them, so that one that comes twice is answered as before. No answer: it is being taken in.
create table wire.push (
    provider text        not null,
    key      text        not null,
    sha256   text        not null,
    at       timestamptz not null,
    answer   text,
    primary key (provider, key)
);
create index push_at on wire.push (at);

-- Subscriptions at hubs. The token is the part of our address that nobody can guess.
create table wire.subscription (
    token       text primary key,
    provider    text        not null,
    poll        text        not null,
    topic       text        not null,
    hub         text        not null,
    locked      bytea       not null,
    state       text        not null check (state in ('asked', 'verified', 'denied', 'leaving')),
    reason      text        not null default '',
    asked_at    timestamptz not null,
    renew_at    timestamptz not null,
    lease_until timestamptz
);
create unique index subscription_of on wire.subscription (provider) where state <> 'leaving';

-- What came in by itself in each hour. `lag` is the sum, over `lags` items, of the milliseconds from the agency's time to ours.
create table wire.hour (
    provider  text        not null,
    hour      timestamptz not null,
    items     int         not null,
    unchanged int         not null,
    held      int         not null,
    refused   int         not null,
    lag       bigint      not null,
    lags      int         not null,
    last_at   timestamptz,
    primary key (provider, hour)
);
