-- Instruments that a member follows.
create table instruments.followed (
    member_id     bigint      not null references members.member on delete cascade,
    instrument_id bigint      not null references instruments.instrument on delete cascade,
    at            timestamptz not null,
    primary key (member_id, instrument_id)
);
create index followed_instrument on instruments.followed (instrument_id);
