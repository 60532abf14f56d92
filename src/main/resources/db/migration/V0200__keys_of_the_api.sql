create schema api;

-- A key by which a program asks the JSON API; of the key itself there is only the SHA-256 hash. `country` is where its owner's readers are, empty for outside
-- of every territory. What is revoked stays, so that the list says who could read what until when.
create table api.key (
    id           bigint generated always as identity primary key,
    name         text        not null check (name <> ''),
    token_hash   bytea       not null unique,
    scopes       text[]      not null check (scopes <> '{}'),
    per_minute   int         not null check (per_minute > 0),
    per_day      int         not null check (per_day >= per_minute),
    country      text        not null default '' check (country ~ '^([A-Z]{2})?$'),
    made_at      timestamptz not null,
    made_by      text        not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
