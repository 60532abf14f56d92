-- Members that a filter finds, under a name. The filter is an expression tree as JSON; see members.roster.segments.Segment.
create table members.segment (
    id      bigint generated always as identity primary key,
    name    text        not null unique,
    filter  jsonb       not null,
    made_by text        not null,
    made_at timestamptz not null
);

-- What a segment may ask for, each found without reading all members.
create index member_address_begins on members.member (address text_pattern_ops);
create index member_name_begins on members.member (lower(name) text_pattern_ops);
create index member_labels on members.member using gin (labels);
create index member_source on members.member (source, joined_at desc, id desc);
create index member_state on members.member (state, joined_at desc, id desc);
create index member_seen on members.member (seen_on);
