-- Which articles a reader (a member, or a device by the hash of its cookie) has read free in a month, and which ones a member has given away
-- in it (`giver/17`). All of a reader's month in one row, so that its lock makes counting exact.
create table articles.free_reading (
    reader   text     not null,
    month    date     not null,
    articles bigint[] not null,
    primary key (reader, month)
);
create index free_reading_month on articles.free_reading (month);

-- An article that a member has given away by a link. Of its token only the hash is known here.
create table articles.gift (
    id           bigint generated always as identity primary key,
    token_hash   bytea       not null unique,
    article_id   bigint      not null references articles.article on delete cascade,
    giver        bigint      not null,
    given_at     timestamptz not null,
    expires_at   timestamptz not null,
    withdrawn_at timestamptz,
    most         int         not null,
    readers      text[]      not null default '{}'
);
create index gift_of on articles.gift (article_id, giver);
create index gift_expires on articles.gift (expires_at);
