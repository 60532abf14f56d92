-- How much a mention weighs, in per cent (0: by its place among the others), and whether a person chose it or markup named it.
alter table articles.mention
    add column weight int     not null default 0,
    add column chosen boolean not null default false;

-- What an article is about. `source` is who said so: the wire's markup, a person, or a reading of the text; `decided_by` the person who accepted or
-- rejected it, whose word stays when the article is filed again. `released_at` stands here for the listings, as with topics.
create table articles.article_instrument (
    article_id    bigint   not null references articles.article on delete cascade,
    instrument_id bigint   not null references instruments.instrument on delete cascade,
    position      int      not null,
    weight        int      not null check (weight between 1 and 100),
    source        text     not null check (source in ('WIRE', 'PERSON', 'TEXT')),
    state         text     not null check (state in ('SUGGESTED', 'ACCEPTED', 'REJECTED')),
    decided_by    text     not null default '',
    released_at   timestamptz,
    primary key (article_id, instrument_id)
);
create index article_instrument_listing on articles.article_instrument (instrument_id, released_at desc, article_id desc)
    where released_at is not null and state = 'ACCEPTED';
