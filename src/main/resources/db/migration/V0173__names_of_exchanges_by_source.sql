-- Which market a source means by its own name of an exchange, as it was typed: JSE:XJSE,US:* (any market).
alter table instruments.quote_source add column exchanges text not null default '';
