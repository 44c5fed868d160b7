-- Economic forecasts that land demand is calculated from, as they were handed in: the tables themselves, byte by byte, so that what was calculated
-- from them can be calculated again. Nothing derived is stored. Who handed them in, when and from where stands in the change.
--
-- A municipality may keep several forecasts (its programme, a donor's, an older one), each under a code of its own; a forecast that is handed in
-- again closes its version before. Closed versions stay readable: a calculation names the version it rests on.
create table spatialplan.forecast (
  forecast_id     bigint generated always as identity primary key,
  municipality_id bigint not null references spatialplan.administrative_unit,
  code            text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  unique (municipality_id, code)
);
call spatialplan.guard_identity('spatialplan.forecast');

create table spatialplan.forecast_version (
  version_id    bigint generated always as identity primary key,
  forecast_id   bigint not null references spatialplan.forecast,
  name_ky       text not null check (name_ky <> ''),
  name_ru       text,
  name_en       text,
  base_year     smallint not null check (base_year between 1900 and 2200),
  horizon_years smallint not null check (horizon_years between 1 and 100),
  -- The files and their bytes, in the order of their names.
  file_names    text[] not null check (cardinality(file_names) > 0),
  file_contents bytea[] not null,
  change_id     bigint not null references spatialplan.change,
  valid         daterange not null,
  recorded      tstzrange not null default tstzrange(spatialplan.recording_time(), null),
  check (cardinality(file_names) = cardinality(file_contents) and array_position(file_names, null) is null and array_position(file_contents, null) is null)
);
call spatialplan.guard_versions('spatialplan.forecast_version');
call spatialplan.guard_one_current_version('spatialplan.forecast_version', 'forecast_id');
create index forecast_version_by_forecast on spatialplan.forecast_version (forecast_id);
