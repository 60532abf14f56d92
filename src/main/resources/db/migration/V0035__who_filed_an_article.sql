-- Whose own an article is: the number of the member who filed it at the desk. Null for what came by wire, import or command.
alter table articles.article add filed_by bigint;
