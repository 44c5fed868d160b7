-- Asks for an answer to be checked again when the land was changed after it was read, or is being changed: the publication could not see the answer
-- to queue it, for it was not kept yet.
-- $1 text: the hash; $2 text: what the answer saw (a pg_snapshot); $3 boolean: changes are held back.
insert into recheck (hash, due_on)
select $1::text, spatialplan.today()
where not $3::boolean
  or exists (
    select from change
    where transaction >= pg_snapshot_xmin($2::pg_snapshot) and not pg_visible_in_snapshot(transaction, $2::pg_snapshot))
