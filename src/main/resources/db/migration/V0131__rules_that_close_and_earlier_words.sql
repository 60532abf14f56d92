-- For how long a discussion stays open after the article's release (0: for good), and how long somebody must have been a member (0: no time).
alter table comments.rule add column open_days int not null default 0 check (open_days >= 0);
alter table comments.rule add column member_days int not null default 0 check (member_days >= 0);

-- What a comment said before it was edited, for whoever has to judge it.
create table comments.earlier (
    id         bigint generated always as identity primary key,
    comment_id bigint      not null references comments.comment on delete cascade,
    source     text        not null,
    until      timestamptz not null
);
create index earlier_of on comments.earlier (comment_id, id);
