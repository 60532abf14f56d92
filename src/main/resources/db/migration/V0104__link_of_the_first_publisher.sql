-- The one link that makes the first publisher, while there is none: its hash, anew at each start.
create table members.first_link (
    single     boolean primary key default true check (single),
    token_hash bytea       not null,
    ends_at    timestamptz not null
);
