-- `folded` is the name as lists are joined by it: lower case, without marks and punctuation. `lei_doubt` says what is wrong with an LEI that was kept all the same.
alter table instruments.company
    add column folded    text not null default '',
    add column lei_doubt text not null default '';
create index company_by_folded on instruments.company (folded);
create index company_by_lei on instruments.company (lei) where lei <> '';
create index company_by_country on instruments.company (country, name, id);

-- What else a company is called (ALIAS), and was called until a day that may not be known (FORMER).
create table instruments.company_name (
    company_id bigint not null references instruments.company on delete cascade,
    kind       text   not null check (kind in ('FORMER', 'ALIAS')),
    name       text   not null,
    until      date,
    primary key (company_id, kind, name)
);

-- Who leads a company, in the order in which they are shown.
create table instruments.company_person (
    company_id bigint not null references instruments.company on delete cascade,
    position   int    not null,
    name       text   not null,
    role       text   not null default '',
    primary key (company_id, position)
);

-- By what a company or instrument is found while somebody types: every name from each of its words on, symbols, ISINs and other numbers; lower case, without
-- marks and punctuation. `rank` puts whole names and symbols before what only begins within a name.
create table instruments.term (
    term          text     not null,
    rank          smallint not null,
    kind          text     not null check (kind in ('NAME', 'FORMER', 'ALIAS', 'SYMBOL', 'NUMBER')),
    shown         text     not null,
    company_id    bigint references instruments.company on delete cascade,
    instrument_id bigint references instruments.instrument on delete cascade
);
create index term_by_start on instruments.term (term text_pattern_ops, rank);
create index term_of_company on instruments.term (company_id);
create index term_of_instrument on instruments.term (instrument_id);
