-- Pictures by the SHA-256 of their bytes, with what their makers wrote into them.
create table articles.image (
    hash      text primary key check (hash ~ '^[0-9a-f]{64}$'),
    type      text        not null check (type in ('JPEG', 'PNG', 'WEBP', 'GIF')),
    width     int         not null check (width > 0),
    height    int         not null check (height > 0),
    bytes     bigint      not null,
    headline  text        not null,
    caption   text        not null,
    credit    text        not null,
    creator   text        not null,
    copyright text        not null,
    alt       text        not null,
    colour    text        not null,
    added_at  timestamptz not null
);

-- The key is checked at the end of the transaction: an article's pictures are known before its row is written.
create table articles.image_use (
    id         bigint generated always as identity primary key,
    article_id bigint not null references articles.article on delete cascade deferrable initially deferred,
    image_hash text   not null references articles.image,
    unique (article_id, image_hash)
);
create index image_use_of on articles.image_use (image_hash);
