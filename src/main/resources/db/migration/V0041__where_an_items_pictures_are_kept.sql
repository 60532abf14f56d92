-- Where the pictures of an item's document are kept (sha256:…), by their references as written: so that it can be taken anew without them.
alter table wire.item add column images jsonb not null default '{}';
