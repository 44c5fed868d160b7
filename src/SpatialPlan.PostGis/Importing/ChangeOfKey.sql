-- Was this very work done before?
-- $1 text: the idempotency key. One row (change_id bigint) or none.
select change_id from spatialplan.change where idempotency_key = $1
