-- Three themes that cannot be looked at on parcel 14 of hard-land.sql: heritage has a geometry that nothing can read (it got past the guards), border has a
-- survey that is out of date, road has a second survey which does not reach the parcel.
begin;
set local search_path = spatialplan, public;
insert into change (kind, reason) values ('edit', 'layers that cannot be looked at');
insert into restriction_layer (municipality_id, theme, code) select unit_id, 'border', 'old' from administrative_unit union all select unit_id, 'road', 'far' from administrative_unit;
insert into restriction_layer_version (layer_id, coverage, as_of, review_by, accuracy_metres, source, confirmed, change_id, valid)
select l.layer_id, case when l.code = 'far' then st_multi(st_setsrid(st_makebox2d(st_makepoint(1075800, 994800), st_makepoint(1075900, 994900)), 417001)) else v.geom end,
  '2020-01-01', case when l.code = 'old' then date '2024-04-04' else '2100-01-01' end, 1, 'сыноо үчүн', true, (select max(change_id) from change), '[2020-01-01,)'
from restriction_layer l cross join administrative_unit_version v where l.code in ('old', 'far');
alter table restriction_version drop constraint geom_is_sound, drop constraint registered_geom_is_sound;
insert into restriction (layer_id, code) select layer_id, 'H-curve' from restriction_layer where theme = 'heritage';
insert into restriction_version (restriction_id, layer_id, theme, municipality_id, name_ky, strip_kind, geom, registered_geom, change_id, valid)
select restriction_id, layer_id, theme, municipality_id, 'Дөбө', 'heritage', g, g, (select max(change_id) from change), '[2020-01-01,)'
from restriction join restriction_layer using (layer_id), st_setsrid('CURVEPOLYGON(CIRCULARSTRING(1075540 994440,1075560 994460,1075540 994480,1075520 994460,1075540 994440))'::geometry, 417001) g
where restriction.code = 'H-curve';
commit;
