-- Administrative units and legal acts.

create table spatialplan.administrative_unit (
  unit_id bigint generated always as identity primary key,
  -- SOATE: 417, oblast (2), rayon (3), aimak or town (3), village (3). The P-code of the humanitarian data sets is KG and the last eleven digits.
  soate   text not null unique check (soate ~ '^417[0-9]{11}$'),
  pcode   text not null generated always as ('KG' || substr(soate, 4)) stored unique
);
call spatialplan.forbid_removal('spatialplan.administrative_unit');

create table spatialplan.administrative_unit_version (
  version_id      bigint generated always as identity primary key,
  unit_id         bigint not null references spatialplan.administrative_unit,
  level           text not null check (level in ('republic', 'oblast', 'rayon', 'aimak', 'town', 'village')),
  parent_unit_id  bigint references spatialplan.administrative_unit check (parent_unit_id <> unit_id),
  name_ky         text not null check (name_ky <> ''),
  name_ru         text check (name_ru <> ''),
  name_en         text check (name_en <> ''),
  population      integer check (population >= 0),
  geom            geometry(Geometry, 417001) check (spatialplan.is_sound_polygon(geom)),
  registered_geom geometry check (spatialplan.is_sound_polygon(registered_geom)),
  check ((geom is null) = (registered_geom is null)),
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(transaction_timestamp(), null)
);
call spatialplan.guard_versions('spatialplan.administrative_unit_version');
call spatialplan.guard_one_current_version('spatialplan.administrative_unit_version', 'unit_id');
create index administrative_unit_version_geom on spatialplan.administrative_unit_version using gist (geom);
create index administrative_unit_version_parent on spatialplan.administrative_unit_version (parent_unit_id);

create table spatialplan.legal_act (
  act_id          bigint generated always as identity primary key,
  -- Null: an act of the republic. Otherwise the municipality whose council or administration adopted it.
  municipality_id bigint references spatialplan.administrative_unit,
  kind            text not null check (kind in ('law', 'code', 'resolution', 'order', 'regulation', 'council_resolution', 'decree', 'norm')),
  number          text not null check (number <> ''),
  adopted_on      date not null,
  unique nulls not distinct (municipality_id, kind, number, adopted_on)
);
call spatialplan.forbid_removal('spatialplan.legal_act');

create table spatialplan.legal_act_version (
  version_id bigint generated always as identity primary key,
  act_id     bigint not null references spatialplan.legal_act,
  body_ky    text not null check (body_ky <> ''),
  body_ru    text,
  body_en    text,
  title_ky   text not null check (title_ky <> ''),
  title_ru   text,
  title_en   text,
  link       text check (link ~ '^https?://'),
  file_name  text,
  change_id  bigint not null references spatialplan.change,
  -- In force from / until.
  valid      daterange not null,
  recorded   tstzrange not null default tstzrange(transaction_timestamp(), null)
);
call spatialplan.guard_versions('spatialplan.legal_act_version');
call spatialplan.guard_one_current_version('spatialplan.legal_act_version', 'act_id');

-- Numbers that a municipality may set for itself; a row without a municipality is the default of all.
create table spatialplan.setting (
  version_id      bigint generated always as identity primary key,
  municipality_id bigint references spatialplan.administrative_unit,
  key             text not null check (key in ('parcel_overlap_tolerance_square_metres')),
  value           numeric not null,
  source          text not null check (source <> ''),
  confirmed       boolean not null,
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(transaction_timestamp(), null)
);
call spatialplan.guard_versions('spatialplan.setting');
alter table spatialplan.setting add constraint one_current_version_of_setting
  exclude using gist (coalesce(municipality_id, 0) with =, key with =, valid with &&) where (upper_inf(recorded));

insert into spatialplan.setting (key, value, source, confirmed, change_id, valid)
select 'parcel_overlap_tolerance_square_metres', 1.0, 'default of the system: two neighbours digitised separately to about a decimetre', false, max(change_id), '[1991-08-31,)' from spatialplan.change;

create function spatialplan.setting_of(wanted_key text, wanted_municipality bigint, on_date date) returns numeric language sql stable as $$
  select value from spatialplan.setting
  where key = wanted_key and (municipality_id = wanted_municipality or municipality_id is null) and valid @> on_date and upper_inf(recorded)
  order by municipality_id nulls last limit 1
$$;
