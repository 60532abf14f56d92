-- Who wants to be told of new comments in a thread, or in all of an article's discussion (thread 0). Muted is not the same as absent: nothing makes it be followed again by itself.
create table comments.following (
    member_id  bigint      not null references members.member on delete cascade,
    article_id bigint      not null references articles.article on delete cascade,
    thread_id  bigint      not null default 0,
    since      timestamptz not null,
    muted_at   timestamptz,
    primary key (member_id, article_id, thread_id)
);
create index following_of on comments.following (article_id, thread_id);

-- A mail about comments: when a member was told last.
create table comments.letter (
    id        bigint generated always as identity primary key,
    member_id bigint      not null references members.member on delete cascade,
    at        timestamptz not null
);
create index letter_of on comments.letter (member_id, at desc);
create index letter_at on comments.letter (at);

-- What a member is to be told of; without a letter as long as it waits for the next one.
create table comments.news (
    member_id  bigint      not null references members.member on delete cascade,
    comment_id bigint      not null references comments.comment on delete cascade,
    letter_id  bigint references comments.letter on delete cascade,
    at         timestamptz not null,
    primary key (member_id, comment_id)
);
create index news_of on comments.news (letter_id);
create index news_about on comments.news (comment_id);
create index news_waits on comments.news (member_id) where letter_id is null;
