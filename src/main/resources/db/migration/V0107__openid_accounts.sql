-- Accounts elsewhere that sign a member in here: by the issuer's own name for them, since an address may pass to somebody else.
create table members.openid_account (
    issuer    text        not null,
    subject   text        not null,
    member_id bigint      not null references members.member on delete cascade,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
create index openid_account_of on members.openid_account (member_id);
