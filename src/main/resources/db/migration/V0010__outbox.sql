create schema if not exists jobs;

-- What has happened and is not yet worked off: one row for each listener, gone when the listener has done its work.
-- The table is a queue, so it is vacuumed by the number of dead rows and not by their share.
create table jobs.outbox (
    id           bigint generated always as identity primary key,
    listener     text        not null,
    aggregate    text        not null,
    event        text        not null,
    payload      json        not null,
    overtakes    boolean     not null default false,
    tries        integer     not null default 0,
    next_try_at  timestamptz,
    parked_at    timestamptz,
    last_error   text        not null default '',
    published_at timestamptz not null default clock_timestamp()
) with (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000,
    autovacuum_vacuum_cost_delay = 0
);

-- A lane: the rows of one aggregate for one listener, in the order of their commits.
create index outbox_lane on jobs.outbox (listener, aggregate, id);
-- What nobody has tried yet: nearly every row there is.
create index outbox_fresh on jobs.outbox (listener, id) where tries = 0 and not overtakes;
-- What is tried again, and what overtakes: nearly always empty.
create index outbox_special on jobs.outbox (listener, next_try_at) where parked_at is null and (tries > 0 or overtakes);
create index outbox_overtaking on jobs.outbox (listener, aggregate) where overtakes;
create index outbox_parked on jobs.outbox (id) where parked_at is not null;
