-- What an item says it is about, as it says it, mapped or not: [{"code": …, "uri": …, "name": …}].
alter table wire.item add column subjects jsonb not null default '[]';

-- The slugline that an item shares with its pictures, where the agency's contract joins them by it; else empty.
alter table wire.item add column slugline text not null default '';
create index item_of_slugline on wire.item (provider, slugline) where slugline <> '';

-- What joins pictures that came as items of their own to texts: links, or links and the slugline that they share.
alter table wire.provider add column pictures text not null default 'links' check (pictures in ('links', 'slugline'));
