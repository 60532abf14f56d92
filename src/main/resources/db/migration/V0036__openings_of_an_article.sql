-- Who may read the whole of an article later than at its release: the level and the seconds from the release, in the order of time.
-- `unmetered`: whether it is never among the articles that may be read free.
alter table articles.article
    add opening_levels  text[]   not null default '{}',
    add opening_seconds bigint[] not null default '{}',
    add unmetered       boolean  not null default false;
