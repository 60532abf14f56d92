-- What is to happen at an instant: one row for each kind and subject, replaced when the instant changes.
create table jobs.timer (
    kind        text        not null,
    id          bigint      not null,
    due_at      timestamptz not null,
    tries       integer     not null default 0,
    next_try_at timestamptz not null,
    last_error  text        not null default '',
    primary key (kind, id)
);
create index timer_next_try on jobs.timer (next_try_at);

-- Recurring jobs, in the shape that db-scheduler prescribes.
create table jobs.recurring (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index recurring_execution_time on jobs.recurring (execution_time);
create index recurring_last_heartbeat on jobs.recurring (last_heartbeat);
