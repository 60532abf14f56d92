-- What happened to accounts and what staff did. Nothing is changed or removed here, which the database itself sees to.
create table members.audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   bigint,
    name    text        not null,
    what    text        not null,
    subject text        not null,
    detail  text        not null default '',
    network text        not null default ''
);
create index audit_of_actor on members.audit (actor, id desc);
create index audit_of_subject on members.audit (subject, id desc);
create index audit_what on members.audit (what, id desc);

create function members.audit_stands() returns trigger language plpgsql as $$
begin
    raise exception 'what the audit log says is never changed';
end $$;
create trigger audit_stands before update or delete or truncate on members.audit
    for each statement execute function members.audit_stands();
