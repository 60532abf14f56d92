-- What companies have told their exchanges, or a regulator: one row for each announcement, in its newest version. `number` is the source's own, or made from what it
-- says. `timed` is false where only the day is known. `body` has an empty line between paragraphs; lines of a table stand on lines of their own. `doubts` are
-- sentences about what was kept all the same, such as an ISIN that fails its check digit.
create table instruments.announcement (
    id              bigint generated always as identity primary key,
    source          text        not null,
    number          text        not null,
    version         int         not null check (version > 0),
    at              timestamptz not null,
    timed           boolean     not null,
    day             date        not null,
    issuer          text        not null,
    headline        text        not null,
    body            text        not null,
    category        text        not null,
    price_sensitive boolean     not null,
    link            text        not null default '',
    doubts          text[]      not null default '{}',
    taken_at        timestamptz not null,
    searched        tsvector generated always as (to_tsvector('simple', issuer || ' ' || headline || ' ' || left(body, 100000))) stored,
    unique (source, number)
);
create index announcement_newest on instruments.announcement (at desc, id desc);
create index announcement_of_category on instruments.announcement (category, at desc, id desc);
create index announcement_searched on instruments.announcement using gin (searched);

-- What an announcement said before it was replaced by its next version.
create table instruments.announcement_before (
    announcement_id bigint      not null references instruments.announcement on delete cascade,
    version         int         not null,
    at              timestamptz not null,
    headline        text        not null,
    body            text        not null,
    replaced_at     timestamptz not null,
    primary key (announcement_id, version)
);

-- By what an announcement names instruments. `mic` is empty for numbers, and for symbols of which it does not say where they are listed.
create table instruments.announcement_name (
    announcement_id bigint not null references instruments.announcement on delete cascade,
    scheme          text   not null check (scheme in ('SYMBOL', 'ISIN', 'CIK')),
    mic             text   not null default '',
    value           text   not null,
    primary key (announcement_id, scheme, mic, value)
);
create index announcement_by_name on instruments.announcement_name (value);

-- What it is joined to: whoever bore those names on its day. `at` stands here for the listings.
create table instruments.announcement_instrument (
    announcement_id bigint      not null references instruments.announcement on delete cascade,
    instrument_id   bigint      not null references instruments.instrument on delete cascade,
    at              timestamptz not null,
    primary key (announcement_id, instrument_id)
);
create index announcement_of_instrument on instruments.announcement_instrument (instrument_id, at desc, announcement_id desc);

-- Days that it names, with the words that said so.
create table instruments.announcement_date (
    announcement_id bigint not null references instruments.announcement on delete cascade,
    kind            text   not null check (kind in ('LAST_DAY_TO_TRADE', 'EX', 'RECORD', 'PAY', 'MEETING')),
    day             date   not null,
    phrase          text   not null,
    primary key (announcement_id, kind, day)
);
create index announcement_date_by_day on instruments.announcement_date (day);
