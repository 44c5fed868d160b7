-- A municipality of one square kilometre at 75.6 E 41.15 N: four parcels, a zone, a hazard on parcel 1, and a hostile name.
begin;
set local search_path = spatialplan, public;
insert into change (kind, reason) values ('edit', 'land for a test of the server');

insert into administrative_unit (soate) values ('41704220803000');
insert into administrative_unit_version (unit_id, level, name_ky, name_ru, name_en, population, geom, registered_geom, change_id, valid)
select unit_id, 'aimak', 'Сыноо', 'Проба', 'Trial', 100, g, g, (select max(change_id) from change), '[2020-01-01,)'
from administrative_unit, st_setsrid(st_makebox2d(st_makepoint(1075000, 994000), st_makepoint(1076000, 995000)), 417001) g;

insert into parcel (parcel_id) overriding system value select generate_series(1, 4);
insert into parcel_version (parcel_id, municipality_id, eni_code, contour_number, category, land_kinds, land_kind_areas, registered_area_square_metres, ownership, used, municipal, street, geom, registered_geom, change_id, valid)
select n, unit_id, case when n = 1 then '4220100460012' end, case when n > 1 then 'C-' || n end, 1, '{pasture,roads}', '{9000.25,1000.00}', 10000.25, 'municipal', n <> 2, true,
  case when n = 3 then '<script>alert(1)</script>' end, g, g, (select max(change_id) from change), '[2020-01-01,)'
from administrative_unit, generate_series(1, 4) n, lateral (select st_setsrid(st_makebox2d(st_makepoint(1075000 + 100 * n, 994100), st_makepoint(1075100 + 100 * n, 994200)), 417001)) b (g);

insert into zone_type (municipality_id, code) select unit_id, 'Ж-1' from administrative_unit;
insert into zone_type_version (zone_type_id, name_ky, name_ru, name_en, color, source, confirmed, change_id, valid)
select zone_type_id, 'Турак жай зонасы', 'Жилая зона', 'Housing', '#f4cfa8', 'test', false, (select max(change_id) from change), '[2020-01-01,)' from zone_type;
insert into zone_type_parameter (zone_type_id, parameter, value, source, confirmed, change_id, valid)
select zone_type_id, 'max_storeys', 3, 'test', false, (select max(change_id) from change), '[2020-01-01,)' from zone_type;
insert into zone_type_use (zone_type_id, land_use, permission, source, confirmed, change_id, valid)
select zone_type_id, 'industry', 'prohibited', 'test', true, (select max(change_id) from change), '[2020-01-01,)' from zone_type;
insert into zoning_plan (municipality_id, code) select unit_id, 'P' from administrative_unit;
insert into zone (plan_id, municipality_id, code) select plan_id, municipality_id, 'Z-1' from zoning_plan;
insert into zone_version (zone_id, zone_type_id, municipality_id, geom, registered_geom, change_id, valid)
select zone_id, zone_type_id, z.municipality_id, g, g, (select max(change_id) from change), '[2020-01-01,)'
from zone z, zone_type, st_setsrid(st_makebox2d(st_makepoint(1075100, 994100), st_makepoint(1075150, 994200)), 417001) g;

insert into restriction_layer (municipality_id, theme) select unit_id, 'hazard' from administrative_unit;
insert into restriction_layer_version (layer_id, coverage, as_of, review_by, accuracy_metres, source, confirmed, change_id, valid)
select layer_id, geom, '2025-01-01', '2100-01-01', 1, 'test', false, (select max(change_id) from change), '[2020-01-01,)' from restriction_layer, administrative_unit_version;
insert into restriction (layer_id, code) select layer_id, 'M-1' from restriction_layer;
insert into restriction_version (restriction_id, layer_id, theme, municipality_id, name_ky, name_ru, name_en, hazard_kind, hazard_level, resettlement_advised, geom, registered_geom, change_id, valid)
select restriction_id, layer_id, theme, municipality_id, 'Чоң сел', 'Большой сель', 'Great mudflow', 'mudflow', 1, true, g, g, (select max(change_id) from change), '[2020-01-01,)'
from restriction join restriction_layer using (layer_id), st_setsrid(st_makebox2d(st_makepoint(1075090, 994100), st_makepoint(1075140, 994200)), 417001) g;
commit;
