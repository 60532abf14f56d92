-- What the desk noted about a member. A note is never edited; `by` is the writer's name as it was, and stays when the writer has gone.
create table members.note (
    id        bigint generated always as identity primary key,
    member_id bigint      not null references members.member on delete cascade,
    at        timestamptz not null,
    by_id     bigint,
    by        text        not null,
    text      text        not null
);
create index note_of on members.note (member_id, id desc);
