-- How files become versions.
--
-- An import works on temporary tables that are made like the ones below and hide them: the ones below stay empty and say what the columns are.
--   import_feature    what was read from the file, one row per feature, in the fields of all layers
--   import_<table>    the versions that shall hold from now on, in the columns of the table they will be published to
-- Temporary tables die with the transaction: an import that fails leaves nothing.

create unlogged table spatialplan.import_feature (
  ordinal               integer not null,
  registered_geom       geometry,
  geom                  geometry(Geometry, 417001),
  soate                 text, pcode text, level text, parent_soate text, parent_pcode text, population integer,
  eni_code              text, contour_number text, category integer, land_kinds text[], land_kind_areas numeric[], registered_area numeric,
  ownership             text, used boolean, state_fund boolean, municipal boolean, bonitet integer, village_soate text, street text, house_number text, purpose text,
  zone_code             text, zone_type text, color text, parameter text, value numeric, use text, permission text,
  code                  text, kind text, inner_zone text, regime text, width_metres numeric, source_class text, strip_kind text,
  return_period_years   integer, method text, resettlement_advised boolean, hazard_level integer,
  layer                 text, coverage text, as_of date, review_by date, accuracy_metres numeric,
  name_ky               text, name_ru text, name_en text,
  act_number            text, adopted_on date, body_ky text, body_ru text, body_en text, title_ky text, title_ru text, title_en text, link text, in_force_from date, in_force_until date,
  source                text, confirmed boolean,
  valid_from            date
);

create procedure spatialplan.make_import_table(target text) language plpgsql as $$
declare
  filled_later text;
begin
  execute format('create unlogged table spatialplan.%I (like spatialplan.%I)', 'import_' || target, target);
  select string_agg(format('drop column %I', attname), ', ') into filled_later
  from pg_attribute
  where attrelid = format('spatialplan.%I', target)::regclass and attnum > 0 and not attisdropped
    and (attname in ('change_id', 'recorded', 'closed_by_change_id') or attidentity <> '' or attgenerated <> '');
  execute format('alter table spatialplan.%I %s, add column ordinal integer not null', 'import_' || target, filled_later);
end $$;

do $$
declare
  target text;
begin
  foreach target in array array[
    'administrative_unit_version', 'legal_act_version', 'parcel_version', 'zone_type_version', 'zone_type_parameter', 'zone_type_use', 'zoning_plan_version',
    'zone_version', 'restriction_layer_version', 'strip_source_version', 'width_rule', 'restriction_version']
  loop
    call spatialplan.make_import_table(target);
  end loop;
end $$;

-- Opens an import in this transaction: an empty import_feature and an empty table of versions to come, both temporary.
create function spatialplan.open_import(target text) returns void language plpgsql as $$
begin
  execute 'create temporary table if not exists import_feature (like spatialplan.import_feature) on commit drop';
  execute format('create temporary table if not exists %I (like spatialplan.%I) on commit drop', 'import_' || target, 'import_' || target);
end $$;

-- Publishes the versions in import_<target>: what stands exactly so is left; of what changed the old version is closed, and kept until the day from
-- which the new one holds; what is new is inserted. object_columns name the object: {parcel_id} or {zone_type_id, parameter}.
create function spatialplan.publish_import(target text, object_columns text[], change bigint, out added bigint, out changed bigint, out unchanged bigint) language plpgsql as $$
declare
  source  constant text := 'import_' || target;
  -- Given by value: the default of the column is computed anew for every row.
  known   constant tstzrange := tstzrange(spatialplan.recording_time(), null);
  same    text;
  content text;
  names   text;
begin
  -- A municipality may be none, the default of all; "is not distinct from" cannot be hashed, so only that column has it.
  select string_agg(format(case c when 'municipality_id' then 'v.%1$I is not distinct from n.%1$I' else 'v.%1$I = n.%1$I' end, c), ' and ' order by c <> 'municipality_id' desc) into same
  from unnest(object_columns) c;
  select string_agg(format('v.%1$I is not distinct from n.%1$I', attname), ' and ' order by atttypid = 'geometry'::regtype, attnum) filter (where attname <> all (object_columns)),
         string_agg(quote_ident(attname), ', ' order by attnum)
    into content, names
  from pg_attribute
  where attrelid = format('spatialplan.%I', source)::regclass and attnum > 0 and not attisdropped and attname not in ('ordinal', 'valid');

  execute format('delete from pg_temp.%I n using spatialplan.%I v where %s and upper_inf(v.recorded) and v.valid @> n.valid and %s', source, target, same, content);
  get diagnostics unchanged = row_count;

  execute format('create temporary table import_superseded on commit drop as
    select v.*, n.ordinal, lower(n.valid) as until from spatialplan.%I v join pg_temp.%I n on %s where upper_inf(v.recorded) and v.valid && n.valid', target, source, same);
  select count(distinct ordinal) into changed from import_superseded;
  execute format('update spatialplan.%I v set recorded = spatialplan.closed(v.recorded) from import_superseded s where v.version_id = s.version_id', target);
  execute format('insert into spatialplan.%I (%s, valid, change_id, recorded) select %s, daterange(lower(valid), until), $1, $2 from import_superseded where lower(valid) < until', target, names, names) using change, known;
  execute format('insert into spatialplan.%I (%s, valid, change_id, recorded) select %s, valid, $1, $2 from pg_temp.%I', target, names, names, source) using change, known;
  get diagnostics added = row_count;
  added := added - changed;
  drop table import_superseded;
end $$;
