-- The desk looks for lines of the audit log by the name of who did it and by the day, and for what was sent to somebody.
create index audit_of_name on members.audit (name, id desc);
create index audit_at on members.audit (at);
create index if not exists delivery_of_recipient on delivery.delivery (recipient, id desc);
