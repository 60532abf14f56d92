-- What an issuer did that changes what a share is or costs: dividends, splits, mergers, spin-offs, renames, shares in issue, or a factor that is given without
-- its cause. `key` tells one apart from others of the same kind: the number that its source gives it, or else its day and label. A row is what was said from
-- `known_from` until the instant before `known_until`; what stands now is known until infinity. Amounts are for one share, in `unit` (such as ZAC).
create table instruments.action (
    id            bigint generated always as identity primary key,
    instrument_id bigint  not null references instruments.instrument,
    kind          text    not null check (kind in ('DIVIDEND', 'SPLIT', 'MERGER', 'SPIN_OFF', 'RENAME', 'SHARES', 'FACTOR')),
    key           text    not null,
    ex_day        date    not null,
    record_day    date,
    pay_day       date,
    amount        numeric check (amount > 0),
    unit          text    not null default '',
    made          numeric check (made > 0),
    made_of       numeric check (made_of > 0),
    other_id      bigint  references instruments.instrument,
    shares        numeric check (shares > 0),
    factor        numeric check (factor > 0),
    label         text    not null default '',
    source        text    not null,
    known_from    timestamptz not null,
    known_until   timestamptz not null default 'infinity',
    unique (instrument_id, kind, key, known_until),
    check (known_from <= known_until)
);
create index action_of on instruments.action (instrument_id, ex_day) where known_until = 'infinity';
create index action_to_come on instruments.action (ex_day, instrument_id) where known_until = 'infinity';
