-- Addresses that lead to a page of this site which is no article's: a section's, a topic's, an author's, a static page's.
create table articles.redirect (
    path   text primary key,
    target text not null
);
