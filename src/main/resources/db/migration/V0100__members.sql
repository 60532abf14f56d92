create schema members;

-- The publisher's own tiers, the lowest first. What a tier gives besides reading is data: see members.tiers.Entitlement.
create table members.tier (
    slug         text primary key,
    name         text not null,
    description  text not null default '',
    position     int  not null unique,
    month_price  numeric(12, 2),
    year_price   numeric(12, 2),
    currency     text not null default '',
    entitlements json not null default '{}'
);

insert into members.tier (slug, name, position) values ('free', 'Free', 0);

-- An account of any kind. `tier` is the highest of the grants that run, kept here so that a million members are counted quickly.
create table members.member (
    id        bigint generated always as identity primary key,
    address   text unique, -- null once the account is gone
    name      text        not null default '',
    state     text        not null check (state in ('ACTIVE', 'BANNED', 'LEAVING', 'GONE')),
    tier      text        not null default 'free' references members.tier,
    joined_at timestamptz not null,
    seen_on   date,
    source    text        not null default 'site',
    labels    text[]      not null default '{}',
    picture   text        not null default '',
    check (state = 'GONE' or address is not null)
);
create index member_joined on members.member (joined_at desc, id desc);
create index member_of_tier on members.member (tier, joined_at desc, id desc);

-- A tier given to a member, by whom and why. Nothing is ever overwritten: an end is written beside it.
create table members.tier_grant (
    id        bigint generated always as identity primary key,
    member_id bigint      not null references members.member on delete cascade,
    tier      text        not null references members.tier,
    begins_at timestamptz not null,
    ends_at   timestamptz,
    reason    text        not null,
    by        text        not null,
    ended_by  text        not null default '',
    check (ends_at is null or ends_at >= begins_at)
);
create index tier_grant_of on members.tier_grant (member_id, begins_at);
create index tier_grant_ends on members.tier_grant (ends_at) where ends_at is not null;

create table members.staff_role (
    member_id  bigint      not null references members.member on delete cascade,
    role       text        not null check (role in ('CONTRIBUTOR', 'WRITER', 'EDITOR', 'PRODUCER', 'MODERATOR', 'PUBLISHER')),
    granted_at timestamptz not null,
    granted_by text        not null,
    primary key (member_id, role)
);

-- A sign-in. Of its token only the hash is known here.
create table members.session (
    id         bigint generated always as identity primary key,
    token_hash bytea       not null unique,
    member_id  bigint      not null references members.member on delete cascade,
    opened_at  timestamptz not null,
    seen_at    timestamptz not null,
    ends_at    timestamptz not null,
    means      text        not null,
    factor_at  timestamptz,
    agent      text        not null default '',
    network    text        not null default ''
);
create index session_of on members.session (member_id);
create index session_seen on members.session (seen_at);
