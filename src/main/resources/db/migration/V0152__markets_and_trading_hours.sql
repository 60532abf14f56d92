-- Market identifier codes of ISO 10383, expired ones too. `operating_mic` is whose segment it is, or itself.
create table instruments.market (
    mic           text primary key check (mic ~ '^[A-Z0-9]{4}$'),
    operating_mic text not null,
    name          text not null,
    entity        text not null default '',
    lei           text not null default '',
    category      text not null default '',
    acronym       text not null default '',
    country       text not null default '',
    city          text not null default '',
    website       text not null default '',
    status        text not null check (status in ('ACTIVE', 'UPDATED', 'EXPIRED')),
    expired_on    date,
    comments      text not null default ''
);
create index market_by_operator on instruments.market (operating_mic);

-- When a market is open from `valid_from` on, by its own clock, on these days (1 is Monday). A market that closes before it opens closes on the next day.
create table instruments.trading_hours (
    mic         text   not null check (mic ~ '^[A-Z0-9]{4}$'),
    valid_from  date   not null default '-infinity',
    days        int[]  not null,
    zone        text   not null,
    opens       time   not null,
    closes      time   not null,
    break_from  time,
    break_until time,
    primary key (mic, valid_from, days),
    check ((break_from is null) = (break_until is null))
);

-- Days that differ: closed, or open at other hours.
create table instruments.trading_day (
    mic         text not null check (mic ~ '^[A-Z0-9]{4}$'),
    day         date not null,
    name        text not null default '',
    opens       time,
    closes      time,
    break_from  time,
    break_until time,
    primary key (mic, day),
    check ((opens is null) = (closes is null)),
    check ((break_from is null) = (break_until is null))
);

-- Every single session from a first to a last day, as some sources give them; a day between without one was closed.
create table instruments.trading_session (
    mic         text        not null check (mic ~ '^[A-Z0-9]{4}$'),
    day         date        not null,
    opens       timestamptz not null,
    closes      timestamptz not null,
    break_from  timestamptz,
    break_until timestamptz,
    primary key (mic, day),
    check (opens < closes),
    check ((break_from is null) = (break_until is null))
);
