-- The newest article with each band of a signature: however many articles are alike, a look costs as many rows as a signature has bands.
alter table articles.signature drop column bands;
create table articles.signature_band (
    band       bigint primary key,
    article_id bigint not null references articles.signature on delete cascade
);
create index signature_band_of on articles.signature_band (article_id);

-- Signatures of another size compare with none.
delete from articles.signature;
