-- Which forecasts were handed in for a municipality, and by whom? Those that stand first, then those that were replaced, the newest first.
-- $1 bigint: the municipality.
-- Rows: version_id, code, name_ky, name_ru, name_en, base_year, horizon_years, stands boolean, author, source_name, source_sha256, recorded_at.
select v.version_id, f.code, v.name_ky, v.name_ru, v.name_en, v.base_year, v.horizon_years, upper_inf(v.recorded) as stands, c.author, c.source_name, c.source_sha256, c.recorded_at
from forecast f join forecast_version v using (forecast_id) join change c using (change_id)
where f.municipality_id = $1::bigint
order by upper_inf(v.recorded) desc, c.recorded_at desc, v.version_id desc
