-- Tiers change places within a transaction.
alter table members.tier drop constraint tier_position_key;
alter table members.tier add constraint tier_position unique (position) deferrable initially deferred;

-- Where a grant came from: `desk`, `import`, `group`. A complimentary one is given, not sold.
alter table members.tier_grant add column source text not null default 'desk';
alter table members.tier_grant add column complimentary boolean not null default false;

-- What became of a grant: given, extended, ended; each once, in order, and never changed.
create table members.tier_grant_change (
    id       bigint generated always as identity primary key,
    grant_id bigint      not null references members.tier_grant on delete cascade,
    at       timestamptz not null,
    what     text        not null check (what in ('GIVEN', 'EXTENDED', 'ENDED')),
    ends_at  timestamptz,
    reason   text        not null,
    by       text        not null
);
create index tier_grant_change_of on members.tier_grant_change (grant_id, id);
insert into members.tier_grant_change (grant_id, at, what, ends_at, reason, by)
select id, begins_at, 'GIVEN', ends_at, reason, by from members.tier_grant order by id;
alter table members.tier_grant drop column reason, drop column by, drop column ended_by;

-- From this instant `tier` is no longer the highest that runs, and members.tier_at says which is.
alter table members.member add column tier_until timestamptz;
create index member_tier_until on members.member (tier_until) where tier_until is not null;

create function members.tier_at(member bigint, at timestamptz) returns text language sql stable as $$
    select coalesce((select g.tier
                       from members.tier_grant g
                       join members.tier t on t.slug = g.tier
                      where g.member_id = member and g.begins_at <= at and (g.ends_at is null or g.ends_at > at)
                      order by t.position desc
                      limit 1), 'free')
$$;
