-- Opens the change that an import is recorded as, and takes the lock of its municipality.
-- $1 text reason, $2 text file name, $3 text sha256 of the content, $4 text idempotency key, $5 bigint municipality or null. One row (change_id bigint).
insert into spatialplan.change (kind, reason, source_name, source_sha256, idempotency_key, municipality_id) values ('import', $1, $2, $3, $4, $5) returning change_id
