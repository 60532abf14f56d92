-- One taking of bars, all in one transaction: what `bar.import_id` leads to, and so since when a bar is known and who says it.
create table instruments.bar_import (
    id     int generated always as identity primary key,
    at     timestamptz not null,
    source text not null,
    file   text not null default ''
);

-- What an instrument cost on a day, raw: as it was traded, in its unit, never adjusted. A price is `open` * 10^-scale, and so on, which keeps every digit in
-- eight bytes. Without a foreign key to the instrument, which would be asked once for each of fifty million rows: instruments are never removed.
create table instruments.bar (
    instrument_id int      not null,
    day           date     not null,
    open          bigint   not null,
    high          bigint   not null,
    low           bigint   not null,
    close         bigint   not null,
    volume        bigint   not null,
    import_id     int      not null,
    scale         smallint not null,
    primary key (instrument_id, day)
) partition by range (day);

create table instruments.bar_before_1980 partition of instruments.bar for values from (minvalue) to ('1980-01-01');
create table instruments.bar_1980s partition of instruments.bar for values from ('1980-01-01') to ('1990-01-01');
create table instruments.bar_1990s partition of instruments.bar for values from ('1990-01-01') to ('2000-01-01');
do $$
begin
    for year in 2000..2049 loop
        execute format('create table instruments.bar_%s partition of instruments.bar for values from (%L) to (%L)', year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    end loop;
end $$;
create table instruments.bar_from_2050 partition of instruments.bar for values from ('2050-01-01') to (maxvalue);

-- What was said of a day before it was corrected: known from its import's instant until that of `replaced_by`.
create table instruments.bar_replaced (
    instrument_id int      not null,
    day           date     not null,
    open          bigint   not null,
    high          bigint   not null,
    low           bigint   not null,
    close         bigint   not null,
    volume        bigint   not null,
    import_id     int      not null references instruments.bar_import,
    scale         smallint not null,
    replaced_by   int      not null references instruments.bar_import,
    primary key (instrument_id, day, replaced_by)
);

-- Bars that somebody must look at before they count, and gaps (`since` is the last day before one, `day` the first after it, and the rest is empty). A row
-- is never removed: it is released, discarded, or a gap is filled.
create table instruments.bar_held (
    id            bigint generated always as identity primary key,
    instrument_id bigint  not null references instruments.instrument,
    day           date    not null,
    since         date,
    open          numeric,
    high          numeric,
    low           numeric,
    close         numeric,
    volume        bigint,
    reason        text    not null check (reason in ('FUTURE', 'OTHER_DAY', 'PRICE', 'RANGE', 'JUMP', 'TWICE', 'OTHER_SOURCE', 'GAP')),
    sentence      text    not null,
    source        text    not null,
    place         text    not null,
    held_at       timestamptz not null,
    decision      text    check (decision in ('RELEASED', 'DISCARDED', 'FILLED')),
    decided_by    text    not null default '',
    decided_at    timestamptz,
    unique nulls not distinct (instrument_id, day, since, open, high, low, close, volume, source),
    check ((decision is null) = (decided_at is null))
);
create index bar_held_open on instruments.bar_held (instrument_id, day) where decision is null;
