-- Sounds, films and documents by the SHA-256 of their bytes. Width and height are a film's, 0 where it does not say.
create table articles.file (
    hash     text primary key check (hash ~ '^[0-9a-f]{64}$'),
    type     text        not null,
    bytes    bigint      not null,
    name     text        not null,
    width    int         not null,
    height   int         not null,
    added_at timestamptz not null
);

-- Numbered from the sequence of the pictures' uses, since both are found in a page by /media/{use}/.
create table articles.file_use (
    id         bigint primary key default nextval('articles.image_use_id_seq'),
    article_id bigint not null references articles.article on delete cascade deferrable initially deferred,
    file_hash  text   not null references articles.file,
    unique (article_id, file_hash)
);
create index file_use_of on articles.file_use (file_hash);
