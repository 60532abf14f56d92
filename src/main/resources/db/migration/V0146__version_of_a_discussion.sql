-- Counted up by whatever changes what a discussion shows: what a node remembers of it holds as long as this is the same. 0 is an article under which nobody
-- has said anything.
alter table comments.discussion add column version bigint not null default 1;
