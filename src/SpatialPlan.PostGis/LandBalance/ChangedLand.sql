-- On what ground do the register entries of two days differ?
-- $1 bigint[]: the municipalities of the first day; $2 bigint[]: those of the second; $3 date, $4 date: both days in law;
-- $5 timestamptz: the time of knowledge, null = now.
-- Rows: version_id (null: several parcels that no parcel of the other day lies on, added up by class), after (false: entry of the first day),
-- category, land_kinds, areas (m2), ownership, used, state_fund, municipal, elsewhere (the parcel belongs to a municipality outside on the other
-- day), linked (version_id of the entries of the other day that lie on the same ground). A parcel whose class and areas are the same on both days
-- has not changed. Two entries lie on the same ground when they are of one parcel, or share more than the municipality tolerates as an overlap.
with known as not materialized (
  select v.* from spatialplan.parcel_version v where case when $5::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $5::timestamptz end
), first_day as materialized (
  select * from known where municipality_id = any ($1::bigint[]) and valid @> $3::date and not (municipality_id = any ($2::bigint[]) and valid @> $4::date)
), last_day as materialized (
  select * from known where municipality_id = any ($2::bigint[]) and valid @> $4::date and not (municipality_id = any ($1::bigint[]) and valid @> $3::date)
), same as materialized (
  select b.version_id as before_id, a.version_id as after_id, a.parcel_id, b.geom = a.geom as same_ground
  from first_day b join last_day a using (parcel_id)
), unchanged as materialized (
  select same.parcel_id from same join first_day b on b.version_id = same.before_id join last_day a on a.version_id = same.after_id
  where (b.category, b.land_kinds, b.land_kind_areas, b.ownership, b.state_fund, b.municipal) = (a.category, a.land_kinds, a.land_kind_areas, a.ownership, a.state_fund, a.municipal)
    and b.used is not distinct from a.used
), tolerated as materialized (
  select m as municipality_id, coalesce(spatialplan.setting_of('parcel_overlap_tolerance_square_metres', m, $4::date, $5::timestamptz), 0) as tolerance from unnest($1::bigint[]) m
), moved as materialized (
  select b.version_id, b.parcel_id, b.geom, t.tolerance
  from first_day b join tolerated t using (municipality_id)
  where b.parcel_id not in (select parcel_id from same where same_ground) and b.parcel_id not in (select parcel_id from unchanged)
), link as materialized (
  select before_id, after_id from same where parcel_id not in (select parcel_id from unchanged)
  union
  select b.version_id, a.version_id
  from moved b join known a on a.geom && b.geom
  where a.municipality_id = any ($2::bigint[]) and a.valid @> $4::date and not (a.municipality_id = any ($1::bigint[]) and a.valid @> $3::date)
    and a.parcel_id <> b.parcel_id and a.parcel_id not in (select parcel_id from unchanged)
    and st_relate(a.geom, b.geom, 'T********') and st_area(st_intersection(a.geom, b.geom)) > b.tolerance
), linked_to as materialized (
  select before_id as version_id, array_agg(after_id order by after_id) as linked from link group by before_id
  union all
  select after_id, array_agg(before_id order by before_id) from link group by after_id
), entry as (
  select version_id, parcel_id, false as after, category, land_kinds, land_kind_areas, ownership, used, state_fund, municipal,
    l.linked,
    exists (select from known o where o.parcel_id = f.parcel_id and o.valid @> $4::date and not o.municipality_id = any ($2::bigint[])) as elsewhere
  from first_day f left join linked_to l using (version_id) where parcel_id not in (select parcel_id from unchanged)
  union all
  select version_id, parcel_id, true, category, land_kinds, land_kind_areas, ownership, used, state_fund, municipal,
    l.linked,
    exists (select from known o where o.parcel_id = f.parcel_id and o.valid @> $3::date and not o.municipality_id = any ($1::bigint[]))
  from last_day f left join linked_to l using (version_id) where parcel_id not in (select parcel_id from unchanged)
)
select version_id, after, category, land_kinds, land_kind_areas as areas, ownership, used, state_fund, municipal, elsewhere, linked
from entry where linked is not null
union all
select null, after, category, array[part.kind], array[sum(part.area)], ownership, used, state_fund, municipal, elsewhere, null
from entry cross join lateral unnest(land_kinds, land_kind_areas) as part (kind, area)
where linked is null
group by after, category, part.kind, ownership, used, state_fund, municipal, elsewhere
