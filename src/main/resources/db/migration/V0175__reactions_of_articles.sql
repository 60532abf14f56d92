-- What instruments cost around the release of an article about them, for good: the minutes that say it are swept after 30 days. Prices are as they were then, in
-- the instrument's unit, each with the instant as of which it is; what came of shares since is reckoned when they are shown. `look_at` is when it is looked
-- again for what is not known yet; null: never again.
create table articles.reaction (
    article_id    bigint      not null references articles.article on delete cascade,
    instrument_id bigint      not null references instruments.instrument on delete cascade,
    released_at   timestamptz not null,
    before        numeric,
    before_at     timestamptz,
    minute        numeric,
    minute_at     timestamptz,
    hour          numeric,
    hour_at       timestamptz,
    day           numeric,
    day_at        timestamptz,
    look_at       timestamptz,
    primary key (article_id, instrument_id)
);
create index reaction_to_look_at on articles.reaction (look_at) where look_at is not null;
