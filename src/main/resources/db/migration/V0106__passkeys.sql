-- A passkey of a member: the public half of a key that never leaves their device, and what it says of itself.
create table members.passkey (
    id            bigint generated always as identity primary key,
    member_id     bigint      not null references members.member on delete cascade,
    credential_id bytea       not null unique,
    credential    bytea       not null,
    name          text        not null,
    counter       bigint      not null,
    copied        boolean     not null, -- whether it may be copied to its owner's other devices
    added_at      timestamptz not null,
    used_at       timestamptz
);
create index passkey_of on members.passkey (member_id);

-- Challenges that were answered: none is answered twice. What was asked and not answered is in no table.
create table members.passkey_answered (
    challenge_hash bytea primary key,
    ends_at        timestamptz not null
);
create index passkey_answered_ends on members.passkey_answered (ends_at);
