-- Which land a sector can be offered, as rules: every row is dated, says where it comes from and whether someone has confirmed it, and a
-- municipality's own row stands before the default of all. '' in a column stands for all; the row that says most is used.

call spatialplan.make_code_list('land_sector');
insert into spatialplan.land_sector (position, code, name_ky, name_ru, name_en, source, confirmed) values
  (1, 'housing', 'турак жай', 'жильё', 'housing', 'default of the system', false),
  (2, 'social', 'социалдык объекттер', 'социальные объекты', 'social facilities', 'default of the system', false),
  (3, 'industry', 'өнөр жай', 'промышленность', 'industry', 'default of the system', false),
  (4, 'services', 'соода жана тейлөө', 'торговля и услуги', 'trade and services', 'default of the system', false),
  (5, 'agriculture', 'айыл чарба', 'сельское хозяйство', 'agriculture', 'default of the system', false),
  (6, 'tourism', 'туризм', 'туризм', 'tourism', 'default of the system', false),
  (7, 'transport', 'транспорт', 'транспорт', 'transport', 'default of the system', false);

-- Which uses of a zone a sector stands for; the best permission among them counts.
create table spatialplan.land_sector_use (
  sector   text not null references spatialplan.land_sector,
  land_use text not null references spatialplan.land_use,
  primary key (sector, land_use)
);
call spatialplan.guard_identity('spatialplan.land_sector_use');
insert into spatialplan.land_sector_use values
  ('housing', 'individual_housing'), ('housing', 'low_rise_housing'), ('housing', 'multi_storey_housing'),
  ('social', 'education_health'), ('social', 'cemetery'), ('social', 'park_green'),
  ('industry', 'industry'), ('industry', 'warehouse_utility'),
  ('services', 'public_business'),
  ('agriculture', 'arable_farming'), ('agriculture', 'farm_buildings'), ('agriculture', 'grazing'),
  ('tourism', 'recreation_tourism'),
  ('transport', 'transport');

-- Whether a restriction keeps a sector off the land. A theme without a row that excludes a sector need not be surveyed for that sector; with one,
-- land outside a layer that is up to date is not offered, because it could not be checked.
create table spatialplan.supply_exclusion (
  version_id      bigint generated always as identity primary key,
  municipality_id bigint references spatialplan.administrative_unit,
  sector          text not null default '',
  theme           text not null references spatialplan.restriction_theme,
  kind            text not null default '' check (kind ~ '^[a-z0-9_]*$'),
  grade           text not null default '' check (grade in ('', 'prohibited', 'restricted', 'conditional', '1', '2', '3')),
  excluded        boolean not null,
  source          text not null check (source <> ''),
  confirmed       boolean not null,
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.supply_exclusion');
call spatialplan.guard_one_current_version('spatialplan.supply_exclusion', 'municipality_id, sector, theme, kind, grade');

-- Whether a sector can use land of a category: as it is (open), after a transfer to another category (conversion), or not at all (never).
-- A row of a land kind speaks for parcels that have it; of several kinds the strictest counts.
create table spatialplan.supply_access (
  version_id      bigint generated always as identity primary key,
  municipality_id bigint references spatialplan.administrative_unit,
  sector          text not null references spatialplan.land_sector,
  category        smallint not null references spatialplan.land_category,
  land_kind       text not null default '' check (land_kind ~ '^[a-z0-9_]*$'),
  access          text not null check (access in ('open', 'conversion', 'never')),
  -- How long a transfer takes before the land can be used.
  lag_years       smallint not null check (lag_years between 0 and 20),
  source          text not null check (source <> ''),
  confirmed       boolean not null,
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.supply_access');
call spatialplan.guard_one_current_version('spatialplan.supply_access', 'municipality_id, sector, category, land_kind');

create table spatialplan.supply_limit (
  version_id                 bigint generated always as identity primary key,
  municipality_id            bigint references spatialplan.administrative_unit,
  sector                     text not null references spatialplan.land_sector,
  -- A piece that is left of a parcel and smaller than this is no use to the sector.
  minimum_lot_square_metres  double precision not null check (minimum_lot_square_metres >= 0 and minimum_lot_square_metres < 'Infinity'),
  maximum_slope_percent      double precision not null check (maximum_slope_percent > 0 and maximum_slope_percent < 'Infinity'),
  source                     text not null check (source <> ''),
  confirmed                  boolean not null,
  change_id                  bigint not null references spatialplan.change,
  valid                      daterange not null,
  recorded                   tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.supply_limit');
call spatialplan.guard_one_current_version('spatialplan.supply_limit', 'municipality_id, sector');

-- What makes land suitable: a score of 1 at `best` and beyond, 0 at `worst` and beyond, straight between them, weighed by `weight`.
create table spatialplan.suitability_factor (
  version_id      bigint generated always as identity primary key,
  municipality_id bigint references spatialplan.administrative_unit,
  sector          text not null references spatialplan.land_sector,
  factor          text not null check (factor in ('settled_metres', 'road_metres', 'water_metres', 'power_metres', 'slope_percent', 'bonitet', 'zone_permission')),
  weight          double precision not null check (weight >= 0 and weight < 'Infinity'),
  best            double precision not null check (best >= 0 and best < 'Infinity'),
  worst           double precision not null check (worst >= 0 and worst < 'Infinity' and worst <> best),
  source          text not null check (source <> ''),
  confirmed       boolean not null,
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.suitability_factor');
call spatialplan.guard_one_current_version('spatialplan.suitability_factor', 'municipality_id, sector, factor');

create table spatialplan.allocation_setting (
  version_id      bigint generated always as identity primary key,
  municipality_id bigint references spatialplan.administrative_unit,
  -- In units of suitability: taken off for each tier after the first; taken off irrigated arable land for other uses; gained when all neighbours have the same use.
  key             text not null check (key in ('tier_surcharge', 'irrigated_surcharge', 'beta')),
  value           double precision not null check (value between 0 and 1),
  source          text not null check (source <> ''),
  confirmed       boolean not null,
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.allocation_setting');
call spatialplan.guard_one_current_version('spatialplan.allocation_setting', 'municipality_id, key');

-- The mean slope of a parcel, from a model of the ground; without a row the slope is not known.
create table spatialplan.parcel_slope (
  version_id      bigint generated always as identity primary key,
  municipality_id bigint not null references spatialplan.administrative_unit,
  parcel_id       bigint not null references spatialplan.parcel,
  slope_percent   double precision not null check (slope_percent >= 0 and slope_percent < 'Infinity'),
  source          text not null check (source <> ''),
  confirmed       boolean not null,
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.parcel_slope');
call spatialplan.guard_one_current_version('spatialplan.parcel_slope', 'parcel_id');

insert into spatialplan.change (kind, reason) values ('migration', 'default rules of land supply of the first installation');

insert into spatialplan.supply_exclusion (sector, theme, kind, grade, excluded, source, confirmed, change_id, valid)
select r.sector, r.theme, r.kind, r.grade, r.excluded, r.source, false, spatialplan.current_change(), '[1991-08-31,)'
from (values
  ('', 'hazard', '', '', true, 'default of the system: danger that is not graded counts as danger; handbook, question 74'),
  ('agriculture', 'hazard', '', '', false, 'default of the system: fields are tilled in danger zones'),
  ('', 'hazard', '', '3', false, 'default of the system: building is limited, not forbidden'),
  ('social', 'hazard', '', '3', true, 'default of the system: no schools and clinics in danger'),
  ('', 'hazard', 'earthquake', '', false, 'default of the system: a matter of design'),
  ('', 'hazard', 'drought', '', false, 'default of the system: a matter of farming'),
  ('', 'protected_area', '', '', true, 'default of the system; Law 18 of 3 May 2011'),
  ('tourism', 'protected_area', '', 'conditional', false, 'default of the system: the zones for visitors'),
  ('', 'water', 'water_strip', '', true, 'default of the system; Government Resolution 271 of 7 July 1995'),
  ('', 'water', 'water_zone', '', false, 'default of the system'),
  ('industry', 'water', 'water_zone', '', true, 'default of the system; Government Resolution 271 of 7 July 1995'),
  ('housing', 'sanitary', '', '', true, 'default of the system; Government Resolution 201 of 11 April 2016'),
  ('social', 'sanitary', '', '', true, 'default of the system; Government Resolution 201 of 11 April 2016'),
  ('tourism', 'sanitary', '', '', true, 'default of the system; Government Resolution 201 of 11 April 2016'),
  ('', 'power_line', '', '', true, 'default of the system; Ministry of Energy order 01-13/146 of 14 July 2023'),
  ('agriculture', 'power_line', '', '', false, 'default of the system: fields under lines are tilled'),
  ('transport', 'power_line', '', '', false, 'default of the system: roads cross lines'),
  ('', 'road', '', '', true, 'default of the system; Law 72 of 2 June 1998'),
  ('transport', 'road', '', '', false, 'default of the system'),
  ('', 'road', 'roadside', '', false, 'default of the system: with the consent of the road enterprise'),
  ('housing', 'road', 'roadside', '', true, 'default of the system'),
  ('social', 'road', 'roadside', '', true, 'default of the system'),
  ('', 'heritage', '', '', true, 'default of the system; Law 91 of 26 July 1999, art. 30'),
  ('agriculture', 'heritage', '', '', false, 'default of the system'),
  ('', 'border', '', '', false, 'default of the system: the border regime asks for permits and forbids no sector')
) r (sector, theme, kind, grade, excluded, source);

insert into spatialplan.supply_access (sector, category, land_kind, access, lag_years, source, confirmed, change_id, valid)
select s.code, c.category, '',
  case
    when c.category = any (case s.code when 'agriculture' then '{1}' when 'transport' then '{3}' when 'industry' then '{2,3}' when 'services' then '{2,3}' else '{2}' end::smallint[]) then 'open'
    when c.category in (4, 5, 6) then 'never'
    else 'conversion'
  end,
  case when c.category in (1, 7) then 2 when c.category in (2, 3) then 1 else 0 end,
  'default of the system, after the categories of the Land Code', false, spatialplan.current_change(), '[1991-08-31,)'
from spatialplan.land_sector s cross join generate_series(1, 7) as c (category);

-- The moratorium on irrigated arable land and its exceptions.
insert into spatialplan.supply_access (sector, category, land_kind, access, lag_years, source, confirmed, change_id, valid)
select s.code, c.category, 'irrigated_arable', case when s.code in ('social', 'transport') then 'conversion' else 'never' end, 2,
  case when s.code in ('social', 'transport') then 'Law 257 of 31 July 2009: exceptions for schools, health, cemeteries and roads' else 'Law 257 of 31 July 2009: moratorium' end,
  false, spatialplan.current_change(), '[2009-07-31,)'
from spatialplan.land_sector s cross join (values (1), (7)) as c (category) where s.code <> 'agriculture';

insert into spatialplan.supply_limit (sector, minimum_lot_square_metres, maximum_slope_percent, source, confirmed, change_id, valid)
select v.sector, v.lot, v.slope, 'default of the system', false, spatialplan.current_change(), '[1991-08-31,)'
from (values ('housing', 400, 20), ('social', 1000, 10), ('industry', 1000, 10), ('services', 200, 15), ('agriculture', 1000, 25), ('tourism', 1000, 20), ('transport', 100, 10)) v (sector, lot, slope);

insert into spatialplan.suitability_factor (sector, factor, weight, best, worst, source, confirmed, change_id, valid)
select v.sector, v.factor, v.weight, v.best, v.worst, 'default of the system', false, spatialplan.current_change(), '[1991-08-31,)'
from (values
  ('housing', 'settled_metres', 0.30, 0, 1000), ('housing', 'road_metres', 0.20, 50, 1000), ('housing', 'water_metres', 0.10, 200, 2000), ('housing', 'power_metres', 0.10, 50, 1500), ('housing', 'slope_percent', 0.10, 3, 20), ('housing', 'zone_permission', 0.20, 1, 0),
  ('social', 'settled_metres', 0.40, 0, 600), ('social', 'road_metres', 0.20, 50, 500), ('social', 'power_metres', 0.10, 50, 1000), ('social', 'slope_percent', 0.10, 2, 10), ('social', 'zone_permission', 0.20, 1, 0),
  ('industry', 'settled_metres', 0.15, 1000, 100), ('industry', 'road_metres', 0.35, 50, 1500), ('industry', 'power_metres', 0.20, 50, 2000), ('industry', 'slope_percent', 0.10, 2, 10), ('industry', 'zone_permission', 0.20, 1, 0),
  ('services', 'settled_metres', 0.35, 0, 500), ('services', 'road_metres', 0.35, 20, 300), ('services', 'slope_percent', 0.10, 3, 15), ('services', 'zone_permission', 0.20, 1, 0),
  ('agriculture', 'bonitet', 0.45, 60, 15), ('agriculture', 'water_metres', 0.25, 100, 3000), ('agriculture', 'road_metres', 0.10, 100, 3000), ('agriculture', 'slope_percent', 0.10, 3, 25), ('agriculture', 'zone_permission', 0.10, 1, 0),
  ('tourism', 'road_metres', 0.30, 100, 3000), ('tourism', 'water_metres', 0.35, 100, 3000), ('tourism', 'power_metres', 0.10, 50, 2000), ('tourism', 'slope_percent', 0.05, 5, 20), ('tourism', 'zone_permission', 0.20, 1, 0),
  ('transport', 'road_metres', 0.60, 0, 2000), ('transport', 'slope_percent', 0.20, 2, 10), ('transport', 'zone_permission', 0.20, 1, 0)
) v (sector, factor, weight, best, worst);

insert into spatialplan.allocation_setting (key, value, source, confirmed, change_id, valid)
select v.key, v.value, 'default of the system', false, spatialplan.current_change(), '[1991-08-31,)'
from (values ('tier_surcharge', 0.2), ('irrigated_surcharge', 0.5), ('beta', 0.2)) v (key, value);
