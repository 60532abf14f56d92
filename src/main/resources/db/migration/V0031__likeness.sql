-- What the words of a recent article hash to: one least hash for each bucket, and bands of these under which like articles are found.
create table articles.signature (
    article_id  bigint      primary key references articles.article on delete cascade,
    released_at timestamptz not null,
    hashes      bigint[]    not null,
    bands       bigint[]    not null
);
create index signature_bands on articles.signature using gin (bands);
create index signature_age on articles.signature (released_at);

-- Two articles that say nearly the same, such as one story from two agencies; each pair stands here in both directions.
create table articles.likeness (
    article_id bigint      not null references articles.article on delete cascade,
    other_id   bigint      not null references articles.article on delete cascade,
    likeness   real        not null check (likeness between 0 and 1),
    at         timestamptz not null,
    primary key (article_id, other_id)
);
create index likeness_other on articles.likeness (other_id);
