-- What was decided about comments, by whom or by which phase, and why. Never changed; an undoing is a row of its own.
create table comments.decision (
    id bigint generated always as identity primary key,
    comment_id bigint not null references comments.comment on delete cascade,
    at timestamptz not null,
    member_id bigint references members.member,                  -- the moderator; null for the machine
    name text not null,                                          -- as the moderator was called then; the phase, 'outside judge', 'reports'
    what text not null check (what in ('HELD','REJECTED','APPROVED','UNDONE','ADVISED','UPHELD')),
    was text not null check (was in ('','VISIBLE','HELD','REJECTED')),         -- the comment's state before
    became text not null check (became in ('','VISIBLE','HELD','REJECTED')),   -- and after; both empty where it changed nothing
    reason text not null,
    batch bigint not null,                                       -- decided together; undone together
    undone boolean not null default false);
create index on comments.decision (comment_id, id);
create index on comments.decision (member_id, id) where member_id is not null;
create index on comments.decision (what, id);

-- Who may not comment: for good (no end), or until then.
create table comments.sanction (
    id bigint generated always as identity primary key,
    member_id bigint not null references members.member,
    kind text not null check (kind in ('BAN','MUTE')),
    until timestamptz check ((kind = 'MUTE') = (until is not null)),
    reason text not null,
    at timestamptz not null,
    by text not null,
    lifted_at timestamptz,
    lifted_by text not null default '');
create unique index on comments.sanction (member_id) where lifted_at is null;
create index on comments.sanction (member_id, id);

-- Each row a version; the newest holds.
create table comments.rule_book (
    version bigint generated always as identity primary key,
    at timestamptz not null,
    by text not null,
    book text not null);

create index on comments.comment (id) where state = 'REJECTED';
