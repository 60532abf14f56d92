-- A static page uses pictures and files as an article does; they are for everybody, as the page is, as long as it shows them.
alter table articles.image_use
    add column page_slug text references articles.page on delete cascade deferrable initially deferred,
    drop constraint image_use_check,
    add constraint image_use_check check (num_nonnulls(article_id, author_id, page_slug) = 1);
create unique index image_use_page on articles.image_use (page_slug, image_hash) where page_slug is not null;

alter table articles.file_use
    alter column article_id drop not null,
    add column page_slug text references articles.page on delete cascade deferrable initially deferred,
    add constraint file_use_check check (num_nonnulls(article_id, page_slug) = 1);
create unique index file_use_page on articles.file_use (page_slug, file_hash) where page_slug is not null;

-- Which pages of a moved site show a file at its old address.
create table wire.moved_file_page (
    file_id bigint  not null references wire.moved_file on delete cascade,
    page    text    not null references articles.page on delete cascade,
    placed  boolean not null default false,
    primary key (file_id, page)
);
create index moved_file_page_open on wire.moved_file_page (page) where not placed;
