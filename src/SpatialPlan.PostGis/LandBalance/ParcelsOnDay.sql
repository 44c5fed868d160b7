-- How many parcels have municipalities on a day, and what is registered and drawn of them?
-- $1 bigint[]: the municipalities; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Rows: municipality_id, category, parcels, registered (m2, numeric), drawn (m2, rounded to two decimals), not_adding_up (parcels whose parts do not
-- add up to their registered area; a check forbids them); by municipality and category.
select v.municipality_id, v.category, count(*) as parcels, sum(v.registered_area_square_metres) as registered,
  round(sum(v.geometric_area_square_metres)::numeric, 2) as drawn,
  count(*) filter (where not spatialplan.parts_add_up(v.land_kinds, v.land_kind_areas, v.registered_area_square_metres)) as not_adding_up
from spatialplan.parcel_version v
where v.municipality_id = any ($1::bigint[]) and v.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
group by v.municipality_id, v.category
order by v.municipality_id, v.category
