-- What does the legal zone that covers most of each of these parcels say of each use on a day?
-- $1 bigint[]: the parcels; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: parcel_id, land_use, permission (permitted | conditional | prohibited). Parcels in no zone have no row.
with most as (
  select distinct on (p.parcel_id) p.parcel_id, z.zone_type_id
  from parcel_version p
    join zone_version z on z.geom && p.geom and z.municipality_id = p.municipality_id and z.valid @> $2::date
      and case when $3::timestamptz is null then upper_inf(z.recorded) else z.recorded @> $3::timestamptz end
  where p.parcel_id = any ($1::bigint[]) and p.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(p.recorded) else p.recorded @> $3::timestamptz end
    and st_relate(p.geom, z.geom, 'T********')
  order by p.parcel_id, st_area(st_intersection(p.geom, z.geom)) desc, z.zone_id
)
select most.parcel_id, u.land_use, u.permission
from most
  join zone_type_use u on u.zone_type_id = most.zone_type_id and u.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(u.recorded) else u.recorded @> $3::timestamptz end
order by most.parcel_id, u.land_use
