-- Which matter has this reference? It is opened when there is none.
-- $1 bigint: the municipality; $2 text: the reference; $3 text: who opens it, null = the role of the database.
-- Row: matter_id, is_open.
with new as (
  insert into matter (municipality_id, reference, opened_by) values ($1::bigint, $2::text, coalesce($3::text, session_user))
  on conflict (municipality_id, reference) do nothing
  returning matter_id
)
select matter_id, true as is_open from new
union all
select matter_id, closed_at is null from matter where municipality_id = $1::bigint and reference = $2::text
