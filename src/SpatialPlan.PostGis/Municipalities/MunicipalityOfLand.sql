-- In which aimak or town does the greatest part of a piece of land lie on a day?
-- $1 geometry (EWKB, 417001): the land; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: unit_id, soate, pcode, name_ky, name_ru, name_en. None or one; between equal parts the lower SOATE.
select u.unit_id, u.soate, u.pcode, v.name_ky, v.name_ru, v.name_en
from (select st_geomfromewkb($1::bytea) as geom) land
  join administrative_unit_version v on v.geom && land.geom
  join administrative_unit u using (unit_id)
where v.level in ('aimak', 'town')
  and v.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
  and st_intersects(v.geom, land.geom)
order by st_area(st_intersection(v.geom, land.geom)) desc, u.soate
limit 1
