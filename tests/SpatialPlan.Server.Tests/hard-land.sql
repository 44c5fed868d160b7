-- Land that is hard to print, in the small municipality: parcel 11 with 150 restrictions and names as long as they come, parcel 12 of 5 000 vertices,
-- parcel 13 where every theme was looked at and nothing was found, parcel 14 beside a theme that cannot be read, with an outdated one and one that
-- covers it not. Every theme has a layer over the whole municipality but for parcel 14.
begin;
set local search_path = spatialplan, public;
insert into change (kind, reason) values ('edit', 'land that is hard to print');

insert into parcel (parcel_id) overriding system value select generate_series(11, 14);
insert into parcel_version (parcel_id, municipality_id, eni_code, contour_number, category, land_kinds, land_kind_areas, registered_area_square_metres, ownership, used, municipal, purpose, geom, registered_geom, change_id, valid)
select n, unit_id, '42201004700' || n, 'H-' || n, 1, '{pasture}', array[round(st_area(g)::numeric, 2)], round(st_area(g)::numeric, 2), 'municipal', true, true,
  case when n = 11 then repeat('Көп кабаттуу турак жайлардын жана коомдук-ишкердик имараттардын курулушу үчүн; ', 6) end, g, g, (select max(change_id) from change), '[2020-01-01,)'
from administrative_unit, generate_series(11, 14) n, lateral (select case when n = 12
    then (select st_setsrid(st_makepolygon(st_addpoint(st_makeline(st_makepoint(1075550 + r * cos(t), 994550 + r * sin(t)) order by i), st_makepoint(1075540, 994550))), 417001)
          from generate_series(0, 4999) i, lateral (select 2 * pi() * i / 5000 as t) a, lateral (select case when i = 0 then -10 else 40 + (i % 7) * 0.3 end as r) b)
    else st_setsrid(st_makebox2d(st_makepoint(1075100 + 100 * (n - 10), 994400), st_makepoint(1075190 + 100 * (n - 10), 994490)), 417001) end) b (g);

insert into restriction_layer (municipality_id, theme, code) select unit_id, code, 'hard' from administrative_unit, restriction_theme where code <> 'hazard';
insert into restriction_layer_version (layer_id, coverage, as_of, review_by, accuracy_metres, source, confirmed, change_id, valid)
select layer_id, geom, '2025-01-01', '2100-01-01', 0.1, 'сыноо үчүн', true, (select max(change_id) from change), '[2020-01-01,)'
from restriction_layer cross join administrative_unit_version where theme <> 'hazard';

insert into restriction (layer_id, code) select layer_id, 'W-' || to_char(i, 'FM000') from restriction_layer, generate_series(1, 150) i where theme = 'water';
insert into restriction_version (restriction_id, layer_id, theme, municipality_id, name_ky, name_ru, name_en, strip_kind, geom, registered_geom, change_id, valid)
select restriction_id, layer_id, theme, municipality_id,
  case when i % 10 = 1 then 'Суу коргоо зонасынын ' || i || '-бөлүгү: ' || repeat('Ат-Башы районунун тоо этегиндеги майда булактардын жана арыктардын кошулган жери ', 1) || repeat('ө', 60) else 'Булак № ' || i end,
  'Родник № ' || i, 'Spring No. ' || i, 'water_zone', g, g, (select max(change_id) from change), '[2020-01-01,)'
from restriction join restriction_layer using (layer_id), lateral (select substr(restriction.code, 3)::int as i) a,
  lateral (select st_setsrid(st_makebox2d(st_makepoint(1075201 + (i % 15) * 6, 994401 + (i / 15) * 8), st_makepoint(1075206 + (i % 15) * 6, 994407 + (i / 15) * 8)), 417001)) b (g)
where theme = 'water' and restriction.code like 'W-%';
commit;
