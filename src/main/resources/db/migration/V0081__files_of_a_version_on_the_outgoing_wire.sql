-- Which files the article showed: where only a file has come later, the text and its revision are the same and partners are told all the same.
-- Empty for versions of before, of which nobody noted it.
alter table feeds.wire_version add column files text not null default '';
