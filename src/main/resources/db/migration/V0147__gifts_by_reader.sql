-- What somebody has opened, whoever gave it.
create index gift_readers on articles.gift using gin (readers);
