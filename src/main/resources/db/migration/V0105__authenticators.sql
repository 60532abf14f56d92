-- An app that makes codes for a member. The secret that both know is locked with the installation's key, which is not in the database.
create table members.authenticator (
    member_id bigint primary key references members.member on delete cascade,
    secret    bytea       not null,
    since     timestamptz not null,
    last_step bigint      not null -- of the code that was taken last: neither it nor an earlier one is taken again
);

-- What stands in once for an authenticator or passkey that is lost. Of a code only the hash is known here.
create table members.recovery_code (
    hash      bytea primary key,
    member_id bigint not null references members.member on delete cascade,
    used_at   timestamptz
);
create index recovery_code_of on members.recovery_code (member_id);
