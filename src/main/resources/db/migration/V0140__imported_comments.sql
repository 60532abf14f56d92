-- Comments that came along with a site that moved in, and from which address ('' where that is unknown): whoever shows that it is theirs gets them.
create table comments.imported (
    comment_id bigint primary key references comments.comment on delete cascade,
    address    text   not null default ''
);
create index imported_from on comments.imported (address) where address <> '';

-- What became of a kept comment here: nothing yet, a comment, or it was left out.
alter table wire.moved_comment
    add column became text not null default '' check (became in ('', 'comment', 'left out')),
    add column comment_id bigint references comments.comment on delete set null;
create index moved_comment_waits on wire.moved_comment (source, article) where became = '';
create index moved_comment_became on wire.moved_comment (comment_id) where comment_id is not null;
