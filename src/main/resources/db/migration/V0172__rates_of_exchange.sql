-- How many of a currency one euro was worth on a day, as the European Central Bank said. A day on which it said nothing has no row.
create table instruments.rate (
    currency text    not null check (currency ~ '^[A-Z]{3}$'),
    day      date    not null,
    rate     numeric not null check (rate > 0),
    primary key (currency, day)
);
create index rate_by_day on instruments.rate (day);

-- What a rate said before it was corrected, until when.
create table instruments.rate_before (
    currency text        not null,
    day      date        not null,
    rate     numeric     not null,
    until    timestamptz not null,
    primary key (currency, day, until)
);
