-- What quotes said by the minute that are held and may be found right: they become minutes of the instrument when somebody accepts them. Prices are in its unit.
create table instruments.held_minute (
    held_id bigint      not null references instruments.held_quote on delete cascade,
    at      timestamptz not null,
    open    numeric     not null,
    high    numeric     not null,
    low     numeric     not null,
    close   numeric     not null,
    primary key (held_id, at)
);
create index held_minute_at on instruments.held_minute using brin (at);
