-- What readers say against comments. Illegal content: who says so, with an address, why, and in good faith (Regulation (EU) 2022/2065, article 16).
create table comments.report (
    id bigint generated always as identity primary key,
    comment_id bigint not null references comments.comment on delete cascade,
    member_id bigint references members.member,
    kind text not null check (kind in ('SPAM','ABUSE','OFF_TOPIC','FALSE','ILLEGAL')),
    words text not null,
    name text not null default '',
    address text not null default '',
    at timestamptz not null,
    decided_at timestamptz,
    decided_by text not null default '',
    outcome text not null default '' check (outcome in ('','REMOVED','LEFT')),
    reason text not null default '',
    check ((kind = 'ILLEGAL') = (address <> '')),
    unique (comment_id, member_id, kind));
create index on comments.report (comment_id) where decided_at is null;

-- The author of a rejected comment asks another moderator, once.
create table comments.appeal (
    comment_id bigint primary key references comments.comment on delete cascade,
    words text not null,
    at timestamptz not null,
    decided_at timestamptz,
    decided_by text not null default '',
    granted boolean,
    answer text not null default '');
create index on comments.appeal (at, comment_id) where decided_at is null;
