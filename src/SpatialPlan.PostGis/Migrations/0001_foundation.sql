-- The ground everything stands on: the working coordinate system, the record of changes, and the guards that every legal object has.
--
-- Two time axes stand on every legal object:
--   valid     daterange   when it holds in law
--   recorded  tstzrange   when this database knew it
-- A change never overwrites: the old version's `recorded` is closed and a new version is inserted, both at the time of the change.
-- "As of law date D, known at time T" is therefore: valid @> D and recorded @> T; what is known now: upper_inf(recorded).
--
-- Whoever writes opens the work with one row in spatialplan.change. That row takes the lock of its municipality first and the time after it, so
-- that changes of one municipality follow each other and what was known at a time never changes afterwards.

create schema if not exists spatialplan;

create extension if not exists postgis schema public;
create extension if not exists btree_gist schema public;
create extension if not exists pg_trgm schema public;

-- The working system (see SpatialPlan.Coordinates.Srid.Working). In a database that was not set up by the launcher, the role that migrates needs
-- the right to insert into spatial_ref_sys, or the row must be there.
do $$
begin
  if not exists (select from spatial_ref_sys where srid = 417001) then
    insert into spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text) values (417001, 'SPATIALPLAN', 417001,
      'PROJCS["SpatialPlan / Albers equal area",GEOGCS["GRS80",DATUM["GRS80",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Albers_Conic_Equal_Area"],PARAMETER["standard_parallel_1",39.9],PARAMETER["standard_parallel_2",42.6],PARAMETER["latitude_of_center",41.2],PARAMETER["longitude_of_center",74.7],PARAMETER["false_easting",1000000],PARAMETER["false_northing",1000000],UNIT["metre",1],AXIS["Easting",EAST],AXIS["Northing",NORTH]]',
      '+proj=aea +lat_1=39.9 +lat_2=42.6 +lat_0=41.2 +lon_0=74.7 +x_0=1000000 +y_0=1000000 +ellps=GRS80 +units=m +no_defs');
  end if;
end $$;

-- The day it is in the country, whatever time zone a session has.
create function spatialplan.today() returns date language sql stable parallel safe
  return (now() at time zone 'Asia/Bishkek')::date;

-- What never changes ---------------------------------------------------------------------------------------------------------------------

create function spatialplan.refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception 'rows of spatialplan.% are never removed', tg_table_name
    using errcode = 'restrict_violation', hint = 'Close the version: set recorded to spatialplan.closed(recorded).';
end $$;

-- The arguments name the columns that may change.
create function spatialplan.refuse_change() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - coalesce(tg_argv, '{}') is distinct from to_jsonb(new) - coalesce(tg_argv, '{}') then
    raise exception 'rows of spatialplan.% are never changed', tg_table_name using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create procedure spatialplan.forbid_removal(target regclass) language plpgsql as $$
begin
  execute format('create trigger refuse_removal before delete on %s for each row execute function spatialplan.refuse_removal()', target);
  execute format('create trigger refuse_truncation before truncate on %s for each statement execute function spatialplan.refuse_removal()', target);
end $$;

-- Identities, codes and the journal of changes: rows come and stay as they are, but for the columns named.
create procedure spatialplan.guard_identity(target regclass, variadic changeable text[] default '{}') language plpgsql as $$
begin
  call spatialplan.forbid_removal(target);
  execute format('create trigger refuse_change after update on %s for each row execute function spatialplan.refuse_change(%s)',
    target, (select string_agg(quote_literal(c), ', ') from unnest(changeable) c));
end $$;

-- Changes --------------------------------------------------------------------------------------------------------------------------------

create table spatialplan.change (
  change_id       bigint generated always as identity primary key,
  -- Whose land is changed; null: the whole country's, or the defaults of all.
  municipality_id bigint,
  kind            text not null check (kind in ('migration', 'import', 'generation', 'edit')),
  author          text not null default session_user check (author <> ''),
  reason          text not null check (reason <> ''),
  source_name     text,
  source_sha256   text check (source_sha256 ~ '^[0-9a-f]{64}$'),
  -- The same work sent twice (a retry after a lost answer) is done once.
  idempotency_key text unique,
  recorded_at     timestamptz not null,
  transaction     xid8 not null unique
);
call spatialplan.guard_identity('spatialplan.change');

create function spatialplan.begin_change() returns trigger language plpgsql as $$
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'changes are made at read committed: the guards must see what others have committed' using errcode = 'invalid_transaction_state';
  end if;
  -- One change of a municipality at a time; a change of the whole country waits for all and holds up all.
  if new.municipality_id is null then
    perform pg_advisory_xact_lock(417001, 0);
  else
    perform pg_advisory_xact_lock_shared(417001, 0), pg_advisory_xact_lock(417001, new.municipality_id::integer);
  end if;
  new.recorded_at := clock_timestamp();
  new.transaction := pg_current_xact_id();
  perform set_config('spatialplan.recording_time', new.recorded_at::text, true);
  return new;
end $$;
create trigger begin_change before insert on spatialplan.change for each row execute function spatialplan.begin_change();

-- The change of this transaction, or nothing when none was begun.
create function spatialplan.current_change() returns bigint language sql stable
  return (select change_id from spatialplan.change where transaction = pg_current_xact_id_if_assigned());

-- The time from which on a new version is known; null before a change was begun, which the guards refuse.
create function spatialplan.recording_time() returns timestamptz language sql stable
  return nullif(current_setting('spatialplan.recording_time', true), '')::timestamptz;

-- The period of knowledge of a version that ends with this change.
create function spatialplan.closed(recorded tstzrange) returns tstzrange language plpgsql stable as $$
begin
  if spatialplan.recording_time() is null then
    raise exception 'no change was begun in this transaction' using errcode = 'restrict_violation', hint = 'Insert a row into spatialplan.change first.';
  end if;
  if lower(recorded) >= spatialplan.recording_time() then
    raise exception 'the object was changed after this change began' using errcode = 'serialization_failure', hint = 'Read it again and repeat the change.';
  end if;
  return tstzrange(lower(recorded), spatialplan.recording_time());
end $$;

-- Versions -------------------------------------------------------------------------------------------------------------------------------

create function spatialplan.name_the_closing_change() returns trigger language plpgsql as $$
begin
  new.closed_by_change_id := case when not upper_inf(new.recorded) then spatialplan.current_change() end;
  return new;
end $$;

create function spatialplan.allow_only_closing() returns trigger language plpgsql as $$
declare
  closed tstzrange := new.recorded;
begin
  new.recorded := old.recorded;
  new.closed_by_change_id := old.closed_by_change_id;
  if not upper_inf(old.recorded) or upper_inf(closed) or closed <> spatialplan.closed(old.recorded) or new is distinct from old then
    raise exception 'a version of spatialplan.% can only be closed, at the time of the change and once', tg_table_name
      using errcode = 'restrict_violation', hint = 'Insert a new version for what changed.';
  end if;
  return null;
end $$;

create function spatialplan.require_current_change() returns trigger language plpgsql as $$
begin
  if exists (
    select from inserted n left join spatialplan.change c on c.change_id = n.change_id and c.transaction = pg_current_xact_id()
    where c.change_id is null or n.recorded is distinct from tstzrange(c.recorded_at, null))
  then
    raise exception 'a new version of spatialplan.% is recorded by the change of its own transaction, from the time of that change on', tg_table_name
      using errcode = 'restrict_violation', hint = 'Insert a row into spatialplan.change first and leave the column recorded to its default.';
  end if;
  return null;
end $$;

-- Makes a table of versions keep both time axes. It must have the columns change_id, valid and recorded.
create procedure spatialplan.guard_versions(target regclass) language plpgsql as $$
begin
  execute format('alter table %s add column closed_by_change_id bigint references spatialplan.change', target);
  execute format('alter table %s add constraint closed_by_a_change check ((closed_by_change_id is null) = upper_inf(recorded))', target);
  execute format($sql$alter table %s add constraint valid_is_a_period check (not isempty(valid) and not lower_inf(valid) and lower(valid) > '-infinity' and (upper_inf(valid) or upper(valid) < 'infinity'))$sql$, target);
  execute format('create trigger require_current_change after insert on %s referencing new table as inserted for each statement execute function spatialplan.require_current_change()', target);
  execute format('create trigger name_the_closing_change before update on %s for each row execute function spatialplan.name_the_closing_change()', target);
  execute format('create trigger allow_only_closing after update on %s for each row execute function spatialplan.allow_only_closing()', target);
  call spatialplan.forbid_removal(target);
end $$;

-- No two current versions of one object hold at the same time in law. `object_columns` name the object: 'unit_id' or 'zone_type_id, parameter';
-- a nullable municipality_id among them counts as an object of its own.
create procedure spatialplan.guard_one_current_version(target regclass, object_columns text) language plpgsql as $$
declare
  keys text;
begin
  select string_agg(case when trim(c) = 'municipality_id' then 'coalesce(municipality_id, 0) with =' else format('%I with =', trim(c)) end, ', ') into keys
  from unnest(string_to_array(object_columns, ',')) c;
  execute format('alter table %s add constraint %I exclude using gist (%s, valid with &&) where (upper_inf(recorded))',
    target, 'one_current_version_of_' || (select relname from pg_class where oid = target), keys);
end $$;

-- Geometry -------------------------------------------------------------------------------------------------------------------------------
-- ST_IsValid is false for NaN and infinite coordinates too, which would make a zone vanish from every search. The limit of ten thousand
-- kilometres keeps areas finite. The bodies are bound when they are made, so that a restored dump needs no search path.

create function spatialplan.is_sound(geom geometry) returns boolean language sql immutable parallel safe
  return geometrytype(geom) in ('POINT', 'LINESTRING', 'POLYGON', 'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON')
    and st_isvalid(geom) and not st_isempty(geom) and st_ndims(geom) = 2 and st_srid(geom) > 0
    and st_xmin(geom) > -1e7 and st_xmax(geom) < 1e7 and st_ymin(geom) > -1e7 and st_ymax(geom) < 1e7;

create function spatialplan.is_sound_polygon(geom geometry) returns boolean language sql immutable parallel safe
  return geometrytype(geom) in ('POLYGON', 'MULTIPOLYGON') and st_isvalid(geom) and st_area(geom) > 0 and st_ndims(geom) = 2 and st_srid(geom) > 0
    and st_xmin(geom) > -1e7 and st_xmax(geom) < 1e7 and st_ymin(geom) > -1e7 and st_ymax(geom) < 1e7;

-- Lists of codes: rows may be added and renamed, never removed or recoded, for land that was described by them keeps its description. ------

create procedure spatialplan.make_code_list(name text) language plpgsql as $$
begin
  execute format($sql$
    create table spatialplan.%I (
      code      text primary key check (code ~ '^[a-z0-9_]+$'),
      name_ky   text not null check (name_ky <> ''),
      name_ru   text not null check (name_ru <> ''),
      name_en   text not null check (name_en <> ''),
      position  smallint not null,
      source    text not null check (source <> ''),
      confirmed boolean not null
    )$sql$, name);
  call spatialplan.guard_identity(format('spatialplan.%I', name)::regclass, 'name_ky', 'name_ru', 'name_en', 'position', 'source', 'confirmed');
end $$;
