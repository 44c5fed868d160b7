-- Notes who imports what, in this transaction.
-- $1 text reason, $2 text file name, $3 text sha256 of the content, $4 text idempotency key. One row (change_id bigint).
insert into spatialplan.change (kind, reason, source_name, source_sha256, idempotency_key) values ('import', $1, $2, $3, $4) returning change_id
