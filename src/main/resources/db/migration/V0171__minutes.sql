-- What accepted quotes said within each minute, kept for 30 days. `at` is the minute's beginning; prices are in the instrument's unit.
create table instruments.minute (
    instrument_id bigint      not null references instruments.instrument on delete cascade,
    at            timestamptz not null,
    open          numeric     not null,
    high          numeric     not null,
    low           numeric     not null,
    close         numeric     not null,
    volume        bigint      not null,
    primary key (instrument_id, at)
);
create index minute_at on instruments.minute using brin (at);
