-- Agencies' versions have up to a hundred digits; -1 is that of an item which others speak of and which has not come.
alter table wire.item alter column version type numeric(100);
alter table wire.version alter column version type numeric(100);

-- When the article opens by itself, where its embargo says so; compared with the embargo of an equal version.
alter table wire.item add column opens_at timestamptz;

-- Another item of the agency stands in its place, in its article too.
alter table wire.item drop constraint item_course_check;
alter table wire.item add constraint item_course_check check (course in ('TAKEN', 'SCHEDULED', 'HELD', 'SUPERSEDED', 'KILLED'));
