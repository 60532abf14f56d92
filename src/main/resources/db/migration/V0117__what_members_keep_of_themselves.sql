-- A picture as it was encoded here; its hash stands in members.member.picture.
create table members.picture (
    member_id bigint primary key references members.member on delete cascade,
    hash      text  not null,
    webp      bytea not null
);
create index picture_hash on members.picture (hash);

-- What a member does not want to be told, or not in this way. No row means: as usual.
create table members.notification (
    member_id bigint  not null references members.member on delete cascade,
    reason    text    not null,
    channel   text    not null,
    wanted    boolean not null,
    primary key (member_id, reason, channel)
);
