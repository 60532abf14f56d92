-- Addresses to which no mail goes, and why.
create table delivery.suppression (
    address text        primary key,
    why     text        not null,
    words   text        not null,
    at      timestamptz not null
);
create index suppression_newest on delivery.suppression (at desc, address);
