-- Facts about this installation that belong to its database rather than to its folder.
create table installation.fact (
    name  text primary key,
    value text not null
);
