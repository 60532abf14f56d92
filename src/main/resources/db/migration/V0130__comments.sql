create schema comments;

-- Who may comment. The narrowest that says so holds: article, section, site. `subject` is the section's or article's number; 0 for the site.
create table comments.rule (
    scope   text   not null check (scope in ('site', 'section', 'article')),
    subject bigint not null,
    who     text   not null check (who in ('nobody', 'members', 'tier')),
    tier    text   not null default '',
    primary key (scope, subject)
);

-- An article that is spoken under; its row is locked by whoever changes anything in it. `visible` and `newest_id` count what readers see.
create table comments.discussion (
    article_id bigint primary key references articles.article on delete cascade,
    visible    int    not null default 0,
    newest_id  bigint not null default 0,
    closed_at  timestamptz,
    closed_by  text   not null default '',
    pinned_id  bigint
);

-- `member_id` is null for an imported reader, who has a `name`. `thread_id` is the comment at the top; its own number there. `fingerprint` is that of
-- the normal form of its text, `staff` how the writer stood when it was posted, `replies` the visible ones directly below, `submission` the form's own
-- key: sent twice, posted once.
create table comments.comment (
    id          bigint generated always as identity primary key,
    article_id  bigint      not null references articles.article on delete cascade,
    member_id   bigint references members.member,
    name        text        not null default '',
    parent_id   bigint references comments.comment on delete cascade,
    thread_id   bigint      not null,
    depth       int         not null,
    state       text        not null check (state in ('VISIBLE', 'HELD', 'REJECTED', 'WITHDRAWN')),
    source      text        not null,
    html        text        not null,
    fingerprint bigint      not null,
    position    text        not null default '' check (position in ('', 'holds', 'none')),
    staff       text        not null default '' check (staff in ('', 'staff', 'author')),
    posted_at   timestamptz not null,
    edited_at   timestamptz,
    votes       int         not null default 0,
    replies     int         not null default 0,
    submission  uuid        not null,
    unique (member_id, submission)
);
create index comment_top on comments.comment (article_id, id) where parent_id is null and (state = 'VISIBLE' or replies > 0);
create index comment_valued on comments.comment (article_id, votes desc, id) where parent_id is null and (state = 'VISIBLE' or replies > 0);
create index comment_answers on comments.comment (parent_id, id) where parent_id is not null;
create index comment_by on comments.comment (member_id, id desc);
create index comment_held on comments.comment (id) where state = 'HELD';
create index comment_like on comments.comment (fingerprint, posted_at);

create table comments.vote (
    comment_id bigint      not null references comments.comment on delete cascade,
    member_id  bigint      not null references members.member on delete cascade,
    at         timestamptz not null,
    primary key (comment_id, member_id)
);
create index vote_by on comments.vote (member_id);
