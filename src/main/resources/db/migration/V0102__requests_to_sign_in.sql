-- Somebody asked to be let in by a mail. Of the browser's token, the link and the code only hashes are here; the last two are made when the mail is.
create table members.sign_in_request (
    id           bigint generated always as identity primary key,
    browser_hash bytea       not null unique,
    address      text        not null,
    next         text        not null,
    asked_at     timestamptz not null,
    silent       boolean     not null, -- no mail goes out: too many did, or no person asked
    link_hash    bytea unique,
    code_mac     bytea,
    ends_at      timestamptz,
    tries        int         not null default 0
);
create index sign_in_request_of on members.sign_in_request (address);
create index sign_in_request_asked on members.sign_in_request (asked_at);
