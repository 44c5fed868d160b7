-- Gives a forecast its identity, when it has none yet.
-- $1 bigint: the municipality; $2 text: the code of the forecast.
-- Row: forecast_id.
with added as (
  insert into forecast (municipality_id, code) values ($1::bigint, $2::text)
  on conflict do nothing
  returning forecast_id
)
select forecast_id from added
union all
select forecast_id from forecast where municipality_id = $1::bigint and code = $2::text
