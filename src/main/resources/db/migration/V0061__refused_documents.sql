-- What was refused, and where in which document: the document is kept as it came and can be read again by its number.
create table wire.refusal (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references wire.document on delete cascade,
    place       text        not null,
    why         text        not null,
    refused_at  timestamptz not null
);
create index refusal_of on wire.refusal (document_id);
