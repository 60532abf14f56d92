-- A passkey of a member: the public half of a key that never leaves their device, and what it says of itself.
create table members.passkey (
    id            bigint generated always as identity primary key,
    member_id     bigint      not null references members.member on delete cascade,
    credential_id bytea       not null unique,
    credential    bytea       not null,
    name          text        not null,
    counter       bigint      not null,
    backup        boolean     not null, -- whether it may be copied to its owner's other devices
    added_at      timestamptz not null,
    used_at       timestamptz
);
create index passkey_of on members.passkey (member_id);

-- What a browser was asked to sign: for that browser alone, once, and for a few minutes.
create table members.passkey_challenge (
    token_hash bytea primary key,
    challenge  bytea       not null,
    ends_at    timestamptz not null
);
create index passkey_challenge_ends on members.passkey_challenge (ends_at);
