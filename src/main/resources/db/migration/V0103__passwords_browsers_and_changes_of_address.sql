create table members.password (
    member_id  bigint primary key references members.member on delete cascade,
    hash       text        not null, -- Argon2id with its parameters and salt
    changed_at timestamptz not null
);

-- Browsers in which a member has signed in, so that a new one is told of.
create table members.browser (
    member_id  bigint      not null references members.member on delete cascade,
    token_hash bytea       not null,
    seen_at    timestamptz not null,
    primary key (member_id, token_hash)
);
create index browser_seen on members.browser (seen_at);

-- A member wants another address. Both ends must say so; each has a link, of which the hash is here.
create table members.address_change (
    id            bigint generated always as identity primary key,
    member_id     bigint      not null unique references members.member on delete cascade,
    old_address   text        not null,
    new_address   text        not null,
    asked_at      timestamptz not null,
    ends_at       timestamptz not null,
    old_link_hash bytea unique,
    new_link_hash bytea unique,
    old_agreed_at timestamptz,
    new_agreed_at timestamptz
);
