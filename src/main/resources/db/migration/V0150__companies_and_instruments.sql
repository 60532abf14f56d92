create schema instruments;

-- An issuer. `letter` is where the directory lists it: A to Z, or # for any other. `successor_id` is whom it was merged into on `ended_on`.
create table instruments.company (
    id           bigint generated always as identity primary key,
    slug         text not null unique,
    name         text not null,
    letter       text not null check (letter ~ '^[A-Z#]$'),
    sector       text not null default '',
    industry     text not null default '',
    country      text not null default '' check (country ~ '^([A-Z]{2})?$'),
    lei          text not null default '',
    website      text not null default '',
    description  text not null default '',
    ended_on     date,
    successor_id bigint references instruments.company
);
create index company_by_letter on instruments.company (letter, name, id);
create index company_by_sector on instruments.company (sector, name, id);

-- Something with prices. `mic` and `symbol` are where and as what it is listed, or was last; `address` is the last part of its page's address: the symbol,
-- or SYMBOL-YEAR for an earlier holder of a symbol that was given away again. What has no market has XXXX. `currency` is of ISO 4217, empty where prices are
-- points; prices are quoted in `unit`, such as ZAC, of which 100 are a ZAR.
create table instruments.instrument (
    id          bigint generated always as identity primary key,
    company_id  bigint references instruments.company,
    kind        text   not null check (kind in ('SHARE', 'FUND', 'INDEX', 'CURRENCY_PAIR', 'COMMODITY', 'BOND', 'CRYPTO')),
    name        text   not null,
    share_class text   not null default '',
    mic         text   not null check (mic ~ '^[A-Z0-9]{4}$'),
    symbol      text   not null,
    address     text   not null,
    currency    text   not null default '' check (currency ~ '^([A-Z]{3})?$'),
    unit        text   not null default '',
    lot         int    not null default 1 check (lot > 0),
    status      text   not null default 'LISTED' check (status in ('LISTED', 'SUSPENDED', 'DELISTED')),
    unique (mic, address)
);
create index instrument_of_company on instruments.instrument (company_id);

-- Under which symbol an instrument is listed where, from `valid_from` to the day before `valid_until`; a symbol has one holder at a time.
create table instruments.listing (
    instrument_id bigint not null references instruments.instrument on delete cascade,
    mic           text   not null,
    symbol        text   not null,
    valid_from    date   not null default '-infinity',
    valid_until   date   not null default 'infinity',
    primary key (mic, symbol, valid_from),
    check (valid_from < valid_until)
);
create index listing_of on instruments.listing (instrument_id, valid_from);
create index listing_by_symbol on instruments.listing (symbol);

-- Numbers of others by which an instrument is known, over time. `doubt` says what is wrong with one that was kept all the same, such as a check digit.
create table instruments.identifier (
    instrument_id bigint not null references instruments.instrument on delete cascade,
    scheme        text   not null check (scheme in ('ISIN', 'FIGI', 'COMPOSITE_FIGI', 'CUSIP', 'SEDOL', 'CIK')),
    value         text   not null,
    valid_from    date   not null default '-infinity',
    valid_until   date   not null default 'infinity',
    doubt         text   not null default '',
    primary key (instrument_id, scheme, value, valid_from),
    check (valid_from < valid_until)
);
create index identifier_by_value on instruments.identifier (value, scheme);
