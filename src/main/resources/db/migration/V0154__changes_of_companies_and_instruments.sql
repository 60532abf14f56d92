-- What happened to a company or an instrument on a day, so that its history stays joined under whatever name, number and symbol it had. `before` and `after` are
-- what it was and became: a name, a number, MIC:SYMBOL. `other_company_id` is whom it was merged into, or what was split off it.
create table instruments.change (
    id               bigint generated always as identity primary key,
    day              date        not null,
    kind             text        not null check (kind in ('RENAMED', 'RELISTED', 'RENUMBERED', 'DELISTED', 'MERGED', 'SPUN_OFF')),
    company_id       bigint references instruments.company on delete cascade,
    instrument_id    bigint references instruments.instrument on delete cascade,
    other_company_id bigint references instruments.company on delete cascade,
    before           text        not null default '',
    after            text        not null default '',
    noted_at         timestamptz not null,
    noted_by         text        not null,
    check ((company_id is null) <> (instrument_id is null))
);
create index change_of_company on instruments.change (company_id, day);
create index change_of_other_company on instruments.change (other_company_id, day);
create index change_of_instrument on instruments.change (instrument_id, day);
