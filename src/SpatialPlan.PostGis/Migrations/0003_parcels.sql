-- Land: parcels with their category, their parts by land kind, and their geometry.

create table spatialplan.land_category (
  code      smallint primary key check (code between 1 and 7),
  name_ky   text not null,
  name_ru   text not null,
  name_en   text not null,
  source    text not null,
  confirmed boolean not null
);
call spatialplan.guard_identity('spatialplan.land_category', 'name_ky', 'name_ru', 'name_en', 'source', 'confirmed');
insert into spatialplan.land_category values
  (1, 'айыл чарба багытындагы жерлер', 'земли сельскохозяйственного назначения', 'agricultural land', 'Land Code No. 45 of 2 June 1999', true),
  (2, 'калктуу конуштардын жерлери', 'земли населённых пунктов', 'settlement land', 'Land Code No. 45 of 2 June 1999', true),
  (3, 'өнөр жай, транспорт, байланыш, энергетика, коргоо жана башка багыттагы жерлер', 'земли промышленности, транспорта, связи, энергетики, обороны и иного назначения', 'industry, transport, communications, energy, defence and other land', 'Land Code No. 45 of 2 June 1999', true),
  (4, 'өзгөчө корголуучу жаратылыш аймактарынын жерлери', 'земли особо охраняемых природных территорий', 'specially protected natural areas', 'Land Code No. 45 of 2 June 1999', true),
  (5, 'токой фондусунун жерлери', 'земли лесного фонда', 'forest fund', 'Land Code No. 45 of 2 June 1999', true),
  (6, 'суу фондусунун жерлери', 'земли водного фонда', 'water fund', 'Land Code No. 45 of 2 June 1999', true),
  (7, 'запастагы жерлер', 'земли запаса', 'reserve land', 'Land Code No. 45 of 2 June 1999', true);

call spatialplan.make_code_list('land_kind');
insert into spatialplan.land_kind (position, code, name_ky, name_ru, name_en, source, confirmed) values
  (1, 'irrigated_arable', 'сугат айдоо жерлери', 'орошаемая пашня', 'irrigated arable', 'land balance, columns by land kind', true),
  (2, 'rainfed_arable', 'кайрак айдоо жерлери', 'богарная пашня', 'rainfed arable', 'land balance, columns by land kind', true),
  (3, 'perennial', 'көп жылдык өсүмдүктөр', 'многолетние насаждения', 'perennial plantings', 'land balance, columns by land kind', true),
  (4, 'fallow', 'калтырылган айдоо жерлери', 'залежь', 'fallow', 'land balance, columns by land kind; the official Kyrgyz word is to be confirmed', false),
  (5, 'hayfield', 'чабындылар', 'сенокосы', 'hayfields', 'land balance, columns by land kind', true),
  (6, 'pasture', 'жайыттар', 'пастбища', 'pastures', 'Land Code art. 1', true),
  (7, 'kitchen_garden', 'огороддор', 'огороды', 'kitchen gardens', 'resolutions of the Cabinet of Ministers', true),
  (8, 'forest', 'токойлор', 'леса', 'forest', 'land balance, columns by land kind', true),
  (9, 'shrubs', 'бадалдар', 'кустарники', 'shrubs', 'land balance, columns by land kind', true),
  (10, 'marsh', 'саздар', 'болота', 'marsh', 'land balance, columns by land kind', true),
  (11, 'water', 'суу алдындагы жерлер', 'под водой', 'water', 'land balance, columns by land kind', true),
  (12, 'roads', 'жолдор', 'дороги', 'roads', 'land balance, columns by land kind', true),
  (13, 'buildings', 'курулуштар алдындагы жерлер', 'под постройками', 'buildings', 'land balance, columns by land kind', true),
  (14, 'unused', 'пайдаланылбаган жерлер', 'неиспользуемые земли', 'unused land', 'resolutions of the Cabinet of Ministers', true),
  (15, 'other', 'башка жерлер', 'прочие земли', 'other land', 'land balance, columns by land kind', true);

call spatialplan.make_code_list('ownership');
insert into spatialplan.ownership (position, code, name_ky, name_ru, name_en, source, confirmed) values
  (1, 'state', 'мамлекеттик менчик', 'государственная собственность', 'state', 'Land Code art. 4', true),
  (2, 'municipal', 'муниципалдык менчик', 'муниципальная собственность', 'municipal', 'Land Code art. 4', true),
  (3, 'private', 'жеке менчик', 'частная собственность', 'private', 'Land Code art. 4', true),
  (4, 'other', 'менчиктин башка түрү', 'иная форма собственности', 'other', 'Land Code art. 4', true);

create table spatialplan.parcel (
  parcel_id bigint generated always as identity primary key
);
call spatialplan.guard_identity('spatialplan.parcel');

-- The parts by land kind are two arrays of one length: the parts of a parcel are written with it or not at all, and a check holds them to its
-- registered area. The view spatialplan.parcel_part shows them as rows.
--
-- Most parcels have one part or two. Said without a query, that is inlined into the check; the query cost eight seconds of a million parcels.
create function spatialplan.many_parts_add_up(kinds text[], areas numeric[], total numeric) returns boolean language sql immutable parallel safe
  -- A check passes what is neither true nor false: hence coalesce.
  return coalesce(total > 0 and total < 1e12 and array_ndims(kinds) = 1 and array_ndims(areas) = 1 and cardinality(kinds) = cardinality(areas) and array_position(kinds, null) is null
    and (select sum(area) = total and min(area) > 0 and count(area) = cardinality(areas) from unnest(areas) area)
    and (cardinality(kinds) = 1 or (select count(distinct kind) = cardinality(kinds) from unnest(kinds) kind)), false);

create function spatialplan.parts_add_up(kinds text[], areas numeric[], total numeric) returns boolean language sql immutable parallel safe
  return case cardinality(kinds)
    when 1 then coalesce(total > 0 and total < 1e12 and array_ndims(kinds) = 1 and array_ndims(areas) = 1 and cardinality(areas) = 1 and kinds[1] is not null and areas[1] = total, false)
    when 2 then coalesce(total > 0 and total < 1e12 and array_ndims(kinds) = 1 and array_ndims(areas) = 1 and cardinality(areas) = 2 and kinds[1] <> kinds[2]
      and areas[1] > 0 and areas[2] > 0 and areas[1] + areas[2] = total, false)
    else spatialplan.many_parts_add_up(kinds, areas, total)
  end;

create table spatialplan.parcel_version (
  version_id                     bigint generated always as identity primary key,
  parcel_id                      bigint not null,
  municipality_id                bigint not null,
  -- ENI, digits only (13, 15 or 18 of them; other lengths occur in real files and are warned of on import), and the field contour.
  eni_code                       text check (eni_code ~ '^[0-9]{6,20}$'),
  contour_number                 text check (contour_number <> ''),
  check (eni_code is not null or contour_number is not null),
  category                       smallint not null,
  land_kinds                     text[] not null,
  land_kind_areas                numeric(14, 2)[] not null,
  registered_area_square_metres  numeric(14, 2) not null,
  constraint parts_add_up_to_the_parcel check (spatialplan.parts_add_up(land_kinds, land_kind_areas, registered_area_square_metres)),
  ownership                      text not null,
  used                           boolean,
  state_fund                     boolean not null default false,
  municipal                      boolean not null default false,
  bonitet                        smallint check (bonitet between 0 and 100),
  village_id                     bigint,
  street                         text check (street <> ''),
  house_number                   text check (house_number <> ''),
  purpose                        text check (purpose <> ''),
  act_id                         bigint,
  geom                           geometry(Geometry, 417001) not null constraint geom_is_a_sound_polygon check (spatialplan.is_sound_polygon(geom)),
  -- As registered: the coordinates and the system they came in.
  registered_geom                geometry not null constraint registered_geom_is_a_sound_polygon check (spatialplan.is_sound_polygon(registered_geom)),
  geometric_area_square_metres   double precision not null generated always as (st_area(geom)) stored,
  change_id                      bigint not null,
  valid                          daterange not null,
  recorded                       tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.parcel_version');
create index parcel_version_parcel on spatialplan.parcel_version (parcel_id);
create index parcel_version_eni_code on spatialplan.parcel_version (eni_code);
-- Two writers at once cannot slip one code past the guard below; bounded versions are left to it.
create unique index one_current_parcel_of_eni_code on spatialplan.parcel_version (eni_code) where upper_inf(recorded) and upper_inf(valid);
create index parcel_version_contour on spatialplan.parcel_version (municipality_id, contour_number);
create index parcel_version_geom on spatialplan.parcel_version using gist (geom);

-- References of a parcel version, its uniqueness and its overlaps are checked once per statement, not per row: an exclusion constraint and foreign
-- keys together were measured at 40 seconds for a million parcels, this at a few. It is as strict, because nothing referred to is ever removed,
-- and because changes of one municipality wait for each other (spatialplan.begin_change).
create function spatialplan.guard_parcels() returns trigger language plpgsql security definer set search_path = spatialplan, public, pg_temp as $$
declare
  broken record;
begin
  -- A parcel that passes from one municipality to another: its two writers hold different locks.
  perform from spatialplan.parcel p
  where p.parcel_id in (select parcel_id from inserted) and p.xmin <> pg_current_xact_id()::xid order by parcel_id for update;

  -- What a million parcels refer to are a few hundred combinations: the inserted rows are read once for all of it.
  for broken in
    with named as materialized (
      select category, ownership, municipality_id, village_id, act_id, change_id, land_kinds from inserted group by category, ownership, municipality_id, village_id, act_id, change_id, land_kinds)
    select 'category' as what, category::text as code from named n where not exists (select from spatialplan.land_category c where c.code = n.category)
    union all select 'land kind', kind from (select distinct unnest(land_kinds) kind from named) n where not exists (select from spatialplan.land_kind c where c.code = n.kind)
    union all select 'ownership', ownership from named n where not exists (select from spatialplan.ownership c where c.code = n.ownership)
    union all select 'municipality', municipality_id::text from named n where not exists (select from spatialplan.administrative_unit c where c.unit_id = n.municipality_id)
    union all select 'village', village_id::text from named n where village_id is not null and not exists (select from spatialplan.administrative_unit c where c.unit_id = n.village_id)
    union all select 'legal act', act_id::text from named n where act_id is not null and not exists (select from spatialplan.legal_act c where c.act_id = n.act_id)
    union all select 'change of another municipality', change_id::text from named n where not exists (select from spatialplan.change c where c.change_id = n.change_id and n.municipality_id = coalesce(c.municipality_id, n.municipality_id))
    union all (select 'parcel', n.parcel_id::text from inserted n left join spatialplan.parcel p using (parcel_id) where p.parcel_id is null limit 1)
  loop
    raise exception 'a parcel names the % %, which does not exist', broken.what, broken.code using errcode = 'foreign_key_violation';
  end loop;

  select n.parcel_id, v.valid into broken
  from inserted n join spatialplan.parcel_version v on v.parcel_id = n.parcel_id and v.version_id <> n.version_id and v.valid && n.valid and upper_inf(v.recorded)
  limit 1;
  if broken is not null then
    raise exception 'parcel % already has a current version that holds %', broken.parcel_id, broken.valid using errcode = 'exclusion_violation';
  end if;

  select n.eni_code into broken
  from inserted n join spatialplan.parcel_version v on v.eni_code = n.eni_code and v.parcel_id <> n.parcel_id and v.valid && n.valid and upper_inf(v.recorded)
  limit 1;
  if broken is not null then
    raise exception 'two current parcels have the ENI code %', broken.eni_code using errcode = 'unique_violation';
  end if;

  if exists (select from (select distinct change_id from inserted) n where not spatialplan.overlaps_already_checked(n.change_id)) then
    select n.parcel_id as one, v.parcel_id as other, st_area(st_intersection(n.geom, v.geom)) as area into broken
    from inserted n
      join spatialplan.parcel_version v on v.geom && n.geom and v.municipality_id = n.municipality_id and v.parcel_id <> n.parcel_id and v.valid && n.valid and upper_inf(v.recorded)
    where st_relate(n.geom, v.geom, 'T********')
      and st_area(st_intersection(n.geom, v.geom)) > coalesce(spatialplan.setting_of('parcel_overlap_tolerance_square_metres', n.municipality_id, spatialplan.today()), 0)
    limit 1;
    if broken is not null then
      raise exception 'parcels % and % overlap by % square metres', broken.one, broken.other, round(broken.area::numeric, 2) using errcode = 'exclusion_violation';
    end if;
  end if;
  return null;
end $$;

-- A bulk import checks the overlaps of all its parcels against each other and against those that stand by a plane sweep of its own, after it has
-- begun its change (and so holds the lock of the municipality), and says so by naming that change. Only the owner of the schema may say it, and
-- only for an import of the same transaction. (session_user: inside the guard, current_user is always the owner.)
create function spatialplan.overlaps_already_checked(by_change_id bigint) returns boolean language sql stable as $$
  select by_change_id::text = current_setting('spatialplan.overlaps_checked_by_change', true) and exists (
    select from spatialplan.change c
    where c.change_id = by_change_id and c.kind = 'import' and c.transaction = pg_current_xact_id()
      and pg_has_role(session_user, (select relowner from pg_class where oid = 'spatialplan.parcel_version'::regclass), 'usage'))
$$;

create trigger guard_parcels after insert on spatialplan.parcel_version
  referencing new table as inserted for each statement execute function spatialplan.guard_parcels();

create view spatialplan.parcel_part with (security_invoker = true) as
select v.version_id, v.parcel_id, v.municipality_id, v.category, part.kind as land_kind, part.area as area_square_metres, v.valid, v.recorded
from spatialplan.parcel_version v cross join lateral unnest(v.land_kinds, v.land_kind_areas) as part (kind, area);
