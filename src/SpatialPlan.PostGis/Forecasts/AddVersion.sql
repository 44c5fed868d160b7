-- Keeps a version of a forecast.
-- $1 bigint: the forecast; $2 bigint: the change; $3, $4, $5 text: its name in Kyrgyz, Russian, English (the last two may be null); $6 integer: its base year;
-- $7 integer: its horizon, years; $8 text[]: the names of its files; $9 bytea[]: their bytes.
-- Row: version_id.
insert into forecast_version (forecast_id, change_id, name_ky, name_ru, name_en, base_year, horizon_years, file_names, file_contents, valid)
values ($1::bigint, $2::bigint, $3::text, $4::text, $5::text, $6::integer, $7::integer, $8::text[], $9::bytea[], daterange(spatialplan.today(), null))
returning version_id
