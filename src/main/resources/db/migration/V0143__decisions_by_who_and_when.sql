-- For the log of decisions by moderator or phase, and for what is counted month by month.
create index on comments.decision (name, id);
create index on comments.decision (at);
create index on comments.comment using brin (posted_at);
