-- Where quotes come from. Off until somebody turns it on. `licence` is what may be done with its prices, in the operator's words. Whoever has no live quotes
-- by tier sees its prices `delay_seconds` later. `most_move` is by which share of the last price a quote may differ without being held. `place` is the folder
-- or address of a source that is looked at, every so many seconds; `locked` the secret of one that pushes, locked with the installation's key.
create table instruments.quote_source (
    slug          text primary key,
    name          text        not null,
    kind          text        not null check (kind in ('FILE', 'POLL', 'PUSH')),
    licence       text        not null,
    turned_on     boolean     not null default false,
    place         text        not null default '',
    every_seconds int         not null default 60 check (every_seconds > 0),
    delay_seconds int         not null default 0 check (delay_seconds >= 0),
    most_move     numeric     not null default 0.3 check (most_move > 0),
    locked        bytea,
    added_at      timestamptz not null,
    spoke_at      timestamptz,
    trouble       text        not null default '',
    trouble_since timestamptz
);

-- The latest accepted price of each instrument, in its unit. `day_volume` is how many were traded that day by then. Changed many times a second: pages are
-- half empty, so that a changed row finds room in its own.
create table instruments.quote (
    instrument_id bigint primary key references instruments.instrument on delete cascade,
    price         numeric     not null check (price > 0),
    at            timestamptz not null,
    day_volume    bigint      not null default 0 check (day_volume >= 0),
    source        text        not null references instruments.quote_source
) with (fillfactor = 50);

-- What was not believed, until somebody decides. Of what one source says of one instrument and is held for the same reason the newest stands here, with how many
-- there were and since when. `named` is the instrument as the source named it; no instrument: it is not known. Decided ones stay for the record.
create table instruments.held_quote (
    id            bigint generated always as identity primary key,
    source        text        not null references instruments.quote_source,
    named         text        not null,
    instrument_id bigint references instruments.instrument on delete cascade,
    reason        text        not null,
    price         numeric     not null,
    unit          text        not null,
    at            timestamptz not null,
    day_volume    bigint      not null,
    stood         numeric,
    many          int         not null,
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    decision      text        not null default '' check (decision in ('', 'ACCEPTED', 'DISCARDED')),
    decided_by    text        not null default '',
    decided_at    timestamptz
);
create unique index held_quote_open on instruments.held_quote (source, named, reason) where decision = '';
create index held_quote_of on instruments.held_quote (instrument_id);
