-- Which municipalities lie in a unit on a day, at any depth, the unit itself included, and which of them have land in the database?
-- $1 bigint: the unit; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Rows: unit_id, soate, name_ky, name_ru, name_en, boundary (m2, null when not known), has_land; by SOATE.
with recursive unit as (
  select v.unit_id, v.parent_unit_id, v.level, v.name_ky, v.name_ru, v.name_en, v.geom
  from spatialplan.administrative_unit_version v
  where v.valid @> $2::date and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
), within (unit_id) as (
  select $1::bigint
  union
  select child.unit_id from within join unit child on child.parent_unit_id = within.unit_id
)
select m.unit_id, u.soate, m.name_ky, m.name_ru, m.name_en, round(st_area(m.geom)::numeric, 2) as boundary,
  exists (
    select from spatialplan.parcel_version p
    where p.municipality_id = m.unit_id and p.valid @> $2::date
      and case when $3::timestamptz is null then upper_inf(p.recorded) else p.recorded @> $3::timestamptz end) as has_land
from within
  join unit m using (unit_id)
  join spatialplan.administrative_unit u using (unit_id)
where m.level in ('aimak', 'town')
order by u.soate
