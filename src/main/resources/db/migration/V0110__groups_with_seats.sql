-- When somebody last showed that the address is theirs; never for one that an import brought.
alter table members.member add column proved_at timestamptz;
update members.member set proved_at = joined_at;
create index member_domain on members.member (split_part(address, '@', 2));

-- A firm or a library whose people have a tier together.
create table members.tier_group (
    id         bigint generated always as identity primary key,
    name       text        not null,
    tier       text        not null references members.tier,
    seats      int         not null check (seats > 0),
    ends_at    timestamptz,
    created_at timestamptz not null,
    closed_at  timestamptz
);

-- Whose seat it may be: a single address, or everybody of a mail domain (`below`: and of those below it).
create table members.tier_group_address (
    address  text   not null,
    group_id bigint not null references members.tier_group on delete cascade,
    primary key (address, group_id)
);
create table members.tier_group_domain (
    domain   text    not null,
    group_id bigint  not null references members.tier_group on delete cascade,
    below    boolean not null,
    primary key (domain, group_id)
);

alter table members.tier_grant add column group_id bigint references members.tier_group;
create index tier_grant_of_group on members.tier_grant (group_id) where group_id is not null;
