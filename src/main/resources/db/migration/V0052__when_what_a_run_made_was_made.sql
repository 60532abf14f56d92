-- When each thing was made here, by the clock that also stamps changes: a page that was changed later was changed by somebody. And words that
-- were given to somebody or something that was here before: `key` is the slug, `made` the words themselves.
alter table wire.moved add column made_at timestamptz;
update wire.moved m
   set made_at = coalesce((select ended_at from wire.move where id = m.move_id), (select updated_at from articles.page where m.kind = 'page' and slug = m.made), now());
alter table wire.moved alter column made_at set not null;
alter table wire.moved drop constraint moved_kind_check;
alter table wire.moved add constraint moved_kind_check check (kind in ('article', 'page', 'topic', 'author', 'section', 'redirect', 'biography', 'description'));
