-- What was sent to a member is shown to that member; partners are asked for otherwise.
create index delivery_to_member on delivery.delivery (recipient, id desc) where recipient like 'member/%';
