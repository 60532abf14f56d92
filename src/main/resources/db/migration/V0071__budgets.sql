-- Who has taken how often of what may be had only so often, with the instants that count. Unlogged: it is written for every attempt, lives for
-- an hour or so, and a crash of the database may well forget it.
create unlogged table jobs.budget (
    purpose text          not null,
    who     text          not null,
    takes   timestamptz[] not null,
    ends_at timestamptz   not null,
    primary key (purpose, who)
) with (fillfactor = 70);
