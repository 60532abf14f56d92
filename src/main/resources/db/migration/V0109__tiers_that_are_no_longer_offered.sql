-- A tier that is no longer offered stays for the history of those who had it; it has no place among the others.
alter table members.tier add column retired_at timestamptz;
alter table members.tier drop constraint tier_position;
alter table members.tier add constraint tier_position exclude using btree (position with =) where (retired_at is null) deferrable initially deferred;
