-- Where companies had their pages before they were renamed.
create table instruments.company_slug (
    slug       text   primary key,
    company_id bigint not null references instruments.company on delete cascade
);

-- The directory is in the order of slugs, which are names in Latin letters.
create index company_by_letter_and_slug on instruments.company (letter, slug);
drop index instruments.company_by_letter;
create index instrument_by_market on instruments.instrument (mic, company_id);
