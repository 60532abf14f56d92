-- What is not public is listed by state at the desk, and everybody's own; what is public has indexes already.
create index article_at_the_desk on articles.article (state, updated_at desc, id desc) where state not in ('RELEASED', 'CORRECTED');
create index article_own on articles.article (filed_by, updated_at desc, id desc) where filed_by is not null;
