-- Which parcels of municipalities lie on each other on a day by more than is tolerated?
-- $1 bigint[]: the municipalities; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Rows: one_id, one, other_id, other (numbers of the parcels; ENI code or contour), area (m2, rounded to two decimals), pairs (of all, the same in
-- every row), total (m2 of all, the same in every row); the twenty largest, then by number.
with land as not materialized (
  select v.parcel_id, v.municipality_id, coalesce(v.eni_code, v.contour_number) as name, v.geom
  from spatialplan.parcel_version v
  where v.municipality_id = any ($1::bigint[]) and v.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
), tolerated as materialized (
  select m as municipality_id, coalesce(spatialplan.setting_of('parcel_overlap_tolerance_square_metres', m, $2::date, $3::timestamptz), 0) as tolerance from unnest($1::bigint[]) m
), overlap as materialized (
  select one.parcel_id as one_id, one.name as one, other.parcel_id as other_id, other.name as other, t.tolerance, st_area(st_intersection(one.geom, other.geom)) as area
  from land one
    join land other on other.geom && one.geom and other.parcel_id > one.parcel_id
    join tolerated t on t.municipality_id = one.municipality_id
  where st_relate(one.geom, other.geom, 'T********')
)
select one_id, one, other_id, other, round(area::numeric, 2) as area, count(*) over () as pairs, round((sum(area) over ())::numeric, 2) as total
from overlap
where area > tolerance
order by overlap.area desc, one_id, other_id
limit 20
