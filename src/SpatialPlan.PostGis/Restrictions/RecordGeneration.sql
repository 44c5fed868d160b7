-- Which change records the strips that are generated now? The one this transaction has begun already, else a new one.
-- $1 text: the author of a new change, null = the role of the database; $2 text: its reason; $3 bigint: the municipality.
-- Row: change_id.
with begun as (
  select spatialplan.current_change() as change_id
), new as (
  insert into change (kind, author, reason, municipality_id)
  select 'generation', coalesce($1::text, session_user), $2::text, $3::bigint from begun where begun.change_id is null
  returning change_id
)
select change_id from begun where change_id is not null
union all
select change_id from new
