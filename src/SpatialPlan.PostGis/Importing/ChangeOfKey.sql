-- What was the last import of this layer into this municipality?
-- $1 text: how its keys begin. One row (change_id bigint, idempotency_key text) or none.
select change_id, idempotency_key from spatialplan.change where kind = 'import' and starts_with(idempotency_key, $1) order by change_id desc limit 1
