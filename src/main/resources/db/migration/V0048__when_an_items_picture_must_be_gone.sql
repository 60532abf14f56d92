-- When a picture that came as an item of its own must be gone again, by what its agency says; opens_at says when it may be shown.
alter table wire.item add column expires_at timestamptz;
