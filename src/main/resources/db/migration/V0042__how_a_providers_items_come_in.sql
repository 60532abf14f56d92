-- How a provider's items come in by themselves, and what becomes of urgent ones. Times are seconds; a silence of 0 raises no alarm.
alter table wire.provider
    add column urgent_up_to int     check (urgent_up_to between 1 and 9),
    add column urgent       text    check (urgent in ('automatic', 'hold')),
    add column watch        text    not null default '',
    add column poll         text    not null default '',
    add column poll_every   int     not null default 300 check (poll_every >= 10),
    add column websub       boolean not null default false,
    add column silence      int     not null default 0 check (silence >= 0),
    add check ((urgent is null) = (urgent_up_to is null));

-- Changes of contracts are written once and stay.
create function wire.stays_as_written() returns trigger language plpgsql as $$
begin
    raise exception 'changes of contracts are kept as they were written';
end $$;
create trigger provider_change_stays before update or delete or truncate on wire.provider_change
    for each statement execute function wire.stays_as_written();
