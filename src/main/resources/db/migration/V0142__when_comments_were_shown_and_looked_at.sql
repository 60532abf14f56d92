-- Since when a comment is visible: one that waited for a moderator is older than that.
alter table comments.comment add column shown_at timestamptz not null default now();
update comments.comment set shown_at = posted_at;
create index comment_newer on comments.comment (article_id, id) where state = 'VISIBLE';

-- As of when a member has seen an article's discussion.
create table comments.looked (
    member_id  bigint      not null references members.member on delete cascade,
    article_id bigint      not null references articles.article on delete cascade,
    at         timestamptz not null,
    primary key (member_id, article_id)
);
