create schema if not exists delivery;

-- What is to be told: once for each reason, subject and version, to however many recipients. `payload` says to whoever has the reason where
-- the content lies; the content itself is made when it is sent.
create table delivery.message (
    id          bigint generated always as identity primary key,
    reason      text        not null,
    subject     text        not null,
    version     bigint      not null,
    payload     text        not null default '',
    rank        smallint    not null,
    paused      boolean     not null default false,
    promised_at timestamptz not null,
    unique (reason, subject, version)
);
create index message_subject on delivery.message (subject);

-- What was promised to one recipient over one channel. Each row is written three times in its life (promised, taken, settled), so the table
-- is vacuumed by the number of dead rows. `claim` is the sender that has it; `since` begins its five days.
create table delivery.delivery (
    id          bigint generated always as identity primary key,
    message_id  bigint      not null references delivery.message,
    recipient   text        not null,
    channel     text        not null,
    address     text        not null,
    destination text        not null,
    rank        smallint    not null,
    state       text        not null default 'READY',
    claim       integer,
    tries       integer     not null default 0,
    due_at      timestamptz not null,
    since       timestamptz not null,
    changed_at  timestamptz not null,
    answer      text        not null default '',
    unique (message_id, recipient, channel)
) with (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000
);

-- The queues: by urgency, then one for each destination of each channel, in the order in which they are due.
create index delivery_queue on delivery.delivery (rank, channel, destination, due_at, id) where state = 'READY';
create index delivery_sending on delivery.delivery (claim) where state = 'SENDING';
create index delivery_for_a_person on delivery.delivery (state, id) where state in ('DOUBTFUL', 'FAILED');

-- What rests until a person lets it go on; an empty destination stands for the whole channel.
create table delivery.pause (
    channel     text        not null,
    destination text        not null,
    at          timestamptz not null,
    primary key (channel, destination)
);

-- Each sender's number: it holds an advisory lock by it as long as it lives.
create sequence delivery.sender as integer;
