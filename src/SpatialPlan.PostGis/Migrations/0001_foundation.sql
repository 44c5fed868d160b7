-- The ground everything stands on: the working coordinate system, the record of changes, and the guards that every legal object has.
--
-- Two time axes stand on every legal object:
--   valid     daterange   when it holds in law
--   recorded  tstzrange   when this database knew it
-- A change never overwrites: the old version's `recorded` is closed at the time of the transaction and a new version is inserted.
-- "As of law date D, known at time T" is therefore: valid @> D and recorded @> T; what is known now: upper_inf(recorded).

create schema if not exists spatialplan;

create extension if not exists postgis;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- The working system (see docs of SpatialPlan.Coordinates.Srid.Working). In a database that was not set up by the launcher, the role that
-- migrates needs the right to insert into spatial_ref_sys.
insert into spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
select 417001, 'SPATIALPLAN', 417001,
  'PROJCS["SpatialPlan / Albers equal area",GEOGCS["GRS80",DATUM["GRS80",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Albers_Conic_Equal_Area"],PARAMETER["standard_parallel_1",39.9],PARAMETER["standard_parallel_2",42.6],PARAMETER["latitude_of_center",41.2],PARAMETER["longitude_of_center",74.7],PARAMETER["false_easting",1000000],PARAMETER["false_northing",1000000],UNIT["metre",1],AXIS["Easting",EAST],AXIS["Northing",NORTH]]',
  '+proj=aea +lat_1=39.9 +lat_2=42.6 +lat_0=41.2 +lon_0=74.7 +x_0=1000000 +y_0=1000000 +ellps=GRS80 +units=m +no_defs'
where not exists (select from spatial_ref_sys where srid = 417001);

-- Who changed what, when and from which source. Every version names the change that recorded it.
create table spatialplan.change (
  change_id       bigint generated always as identity primary key,
  kind            text not null check (kind in ('migration', 'import', 'generation', 'edit')),
  author          text not null default session_user check (author <> ''),
  reason          text not null check (reason <> ''),
  source_name     text,
  source_sha256   text check (source_sha256 ~ '^[0-9a-f]{64}$'),
  -- The same work sent twice (a retry after a lost answer) is done once.
  idempotency_key text unique,
  recorded_at     timestamptz not null default transaction_timestamp() check (recorded_at = transaction_timestamp())
);

-- Guards ---------------------------------------------------------------------------------------------------------------------------------

create function spatialplan.refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception 'rows of spatialplan.% are never removed', tg_table_name
    using errcode = 'restrict_violation', hint = 'Close the version: set recorded to spatialplan.closed(recorded).';
end $$;

-- The period of knowledge of a version that ends with this transaction.
create function spatialplan.closed(recorded tstzrange) returns tstzrange language plpgsql stable as $$
begin
  if lower(recorded) >= transaction_timestamp() then
    raise exception 'the object was changed after this transaction began' using errcode = 'serialization_failure', hint = 'Read it again and repeat the change.';
  end if;
  return tstzrange(lower(recorded), transaction_timestamp());
end $$;

create function spatialplan.allow_only_closing() returns trigger language plpgsql as $$
declare
  closed tstzrange := new.recorded;
begin
  new.recorded := old.recorded;
  if not upper_inf(old.recorded) or upper_inf(closed) or closed <> spatialplan.closed(old.recorded) or new is distinct from old then
    raise exception 'a version of spatialplan.% can only be closed, by this transaction and once', tg_table_name
      using errcode = 'restrict_violation', hint = 'Insert a new version for what changed.';
  end if;
  return null;
end $$;

create function spatialplan.require_recorded_now() returns trigger language plpgsql as $$
begin
  if exists (select from inserted where recorded is distinct from tstzrange(transaction_timestamp(), null)) then
    raise exception 'a new version of spatialplan.% is recorded from the time of its transaction on', tg_table_name
      using errcode = 'check_violation', hint = 'Leave the column recorded to its default.';
  end if;
  return null;
end $$;

create procedure spatialplan.forbid_removal(target regclass) language plpgsql as $$
begin
  execute format('create trigger refuse_removal before delete on %s for each row execute function spatialplan.refuse_removal()', target);
  execute format('create trigger refuse_truncation before truncate on %s for each statement execute function spatialplan.refuse_removal()', target);
end $$;

-- Makes a table of versions keep both time axes. It must have the columns valid and recorded.
create procedure spatialplan.guard_versions(target regclass) language plpgsql as $$
begin
  execute format('alter table %s add constraint valid_not_empty check (not isempty(valid))', target);
  execute format('create trigger require_recorded_now after insert on %s referencing new table as inserted for each statement execute function spatialplan.require_recorded_now()', target);
  execute format('create trigger allow_only_closing after update on %s for each row execute function spatialplan.allow_only_closing()', target);
  call spatialplan.forbid_removal(target);
end $$;

-- No two current versions of one object hold at the same time in law. `object_columns` name the object: 'unit_id' or 'zone_type_id, parameter'.
create procedure spatialplan.guard_one_current_version(target regclass, object_columns text) language plpgsql as $$
declare
  keys text;
begin
  select string_agg(format('%I with =', trim(c)), ', ') into keys from unnest(string_to_array(object_columns, ',')) c;
  execute format('alter table %s add constraint %I exclude using gist (%s, valid with &&) where (upper_inf(recorded))', target, 'one_current_version_of_' || (select relname from pg_class where oid = target), keys);
end $$;

-- Geometry ---------------------------------------------------------------------------------------------------------------------------------
-- ST_IsValid is false for NaN and infinite coordinates too, which would make a zone vanish from every search.

create function spatialplan.is_sound(geom geometry) returns boolean language sql immutable parallel safe as $$
  select st_isvalid(geom) and not st_isempty(geom) and st_ndims(geom) = 2
$$;

create function spatialplan.is_sound_polygon(geom geometry) returns boolean language sql immutable parallel safe as $$
  select geometrytype(geom) in ('POLYGON', 'MULTIPOLYGON') and st_isvalid(geom) and st_area(geom) > 0 and st_ndims(geom) = 2
$$;

-- Lists of codes: rows may be added and renamed, never removed, for land that was described by them keeps its description. -----------------

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
  call spatialplan.forbid_removal(format('spatialplan.%I', name)::regclass);
end $$;

call spatialplan.forbid_removal('spatialplan.change');

insert into spatialplan.change (kind, reason) values ('migration', 'code lists and defaults of the first installation');
