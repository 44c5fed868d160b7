-- Administrative units and legal acts.

create table spatialplan.administrative_unit (
  unit_id bigint generated always as identity primary key,
  -- SOATE: 417, oblast (2), rayon (3), aimak or town (3), village (3). The P-code of the humanitarian data sets is KG and the last eleven digits.
  -- A unit that got another code, or was merged into another, is followed by spatialplan.unit_succession.
  soate   text not null unique check (soate ~ '^417[0-9]{11}$'),
  pcode   text not null generated always as ('KG' || substr(soate, 4)) stored unique
);
call spatialplan.guard_identity('spatialplan.administrative_unit');
alter table spatialplan.change add foreign key (municipality_id) references spatialplan.administrative_unit;

insert into spatialplan.change (kind, reason) values ('migration', 'defaults of the first installation');

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
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.administrative_unit_version');
call spatialplan.guard_one_current_version('spatialplan.administrative_unit_version', 'unit_id');
create index administrative_unit_version_geom on spatialplan.administrative_unit_version using gist (geom);
create index administrative_unit_version_parent on spatialplan.administrative_unit_version (parent_unit_id);

-- A unit lies in a unit of a higher level: no village holds a rayon, and nothing lies in itself.
create function spatialplan.level_rank(level text) returns integer language sql immutable parallel safe
  return array_position(array['republic', 'oblast', 'rayon', 'town', 'aimak', 'village'], level);

create function spatialplan.guard_unit_levels() returns trigger language plpgsql as $$
declare
  broken record;
begin
  select child.unit_id, child.level, parent.level as parent_level into broken
  from inserted n
    join spatialplan.administrative_unit_version child on upper_inf(child.recorded) and n.unit_id in (child.unit_id, child.parent_unit_id)
    join spatialplan.administrative_unit_version parent on upper_inf(parent.recorded) and parent.unit_id = child.parent_unit_id and parent.valid && child.valid
  where spatialplan.level_rank(parent.level) >= spatialplan.level_rank(child.level)
  limit 1;
  if broken is not null then
    raise exception 'unit % (%) cannot lie in a %', broken.unit_id, broken.level, broken.parent_level using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger guard_unit_levels after insert on spatialplan.administrative_unit_version
  referencing new table as inserted for each statement execute function spatialplan.guard_unit_levels();

-- Reforms: which unit took over the land of which, from what day on. A unit split into several has several rows.
create table spatialplan.unit_succession (
  version_id   bigint generated always as identity primary key,
  from_unit_id bigint not null references spatialplan.administrative_unit,
  to_unit_id   bigint not null references spatialplan.administrative_unit check (to_unit_id <> from_unit_id),
  act_id       bigint,
  change_id    bigint not null references spatialplan.change,
  valid        daterange not null,
  recorded     tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.unit_succession');
call spatialplan.guard_one_current_version('spatialplan.unit_succession', 'from_unit_id, to_unit_id');

create table spatialplan.legal_act (
  act_id          bigint generated always as identity primary key,
  -- Null: an act of the republic. Otherwise the municipality whose council or administration adopted it.
  municipality_id bigint references spatialplan.administrative_unit,
  kind            text not null check (kind in ('law', 'code', 'resolution', 'order', 'regulation', 'council_resolution', 'decree', 'norm')),
  number          text not null check (number <> ''),
  adopted_on      date not null,
  unique nulls not distinct (municipality_id, kind, number, adopted_on)
);
call spatialplan.guard_identity('spatialplan.legal_act');
alter table spatialplan.unit_succession add foreign key (act_id) references spatialplan.legal_act;

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
  recorded   tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.legal_act_version');
call spatialplan.guard_one_current_version('spatialplan.legal_act_version', 'act_id');

-- Numbers that a municipality may set for itself; a row without a municipality is the default of all.
create table spatialplan.setting (
  version_id      bigint generated always as identity primary key,
  municipality_id bigint references spatialplan.administrative_unit,
  key             text not null check (key in ('parcel_overlap_tolerance_square_metres', 'parcel_area_difference_share')),
  value           numeric not null check (value >= 0 and value < 'Infinity'),
  source          text not null check (source <> ''),
  confirmed       boolean not null,
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.setting');
call spatialplan.guard_one_current_version('spatialplan.setting', 'municipality_id, key');

insert into spatialplan.setting (key, value, source, confirmed, change_id, valid)
values
  ('parcel_overlap_tolerance_square_metres', 1.0, 'default of the system: two neighbours digitised separately to about a decimetre', false, spatialplan.current_change(), '[1991-08-31,)'),
  ('parcel_area_difference_share', 0.05, 'default of the system: how far the drawn area may be from the registered one without a word', false, spatialplan.current_change(), '[1991-08-31,)');

-- The number of the municipality, or the default of all; null when there is none. Without known_at: what is known now.
create function spatialplan.setting_of(wanted_key text, wanted_municipality bigint, on_date date, known_at timestamptz default null) returns numeric language sql stable as $$
  select value from spatialplan.setting
  where key = wanted_key and (municipality_id = wanted_municipality or municipality_id is null) and valid @> on_date
    and case when known_at is null then upper_inf(recorded) else recorded @> known_at end
  order by municipality_id nulls last limit 1
$$;
