create schema if not exists feeds;

-- A member's feed of whole texts, at an address that only they know; of its secret only the hash is kept.
create table feeds.personal (
    member_id  bigint primary key references members.member on delete cascade,
    token_hash bytea       not null unique,
    made_at    timestamptz not null,
    warned_at  timestamptz
);

-- From how many networks it was asked for on a day: by that it is seen when an address goes from hand to hand. Kept for two days.
create table feeds.personal_reader (
    member_id bigint not null references feeds.personal on delete cascade,
    day       date   not null,
    network   text   not null,
    primary key (member_id, day, network)
);
create index personal_reader_day on feeds.personal_reader (day);
