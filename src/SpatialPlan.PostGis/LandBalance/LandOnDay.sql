-- How much registered land of each class have municipalities on a day?
-- $1 bigint[]: the municipalities; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Rows: category, land_kind, ownership, used (null: not recorded), state_fund, municipal, area (m2, numeric, exact); one for each class, in no order.
select v.category, part.kind as land_kind, v.ownership, v.used, v.state_fund, v.municipal, sum(part.area) as area
from spatialplan.parcel_version v cross join lateral unnest(v.land_kinds, v.land_kind_areas) as part (kind, area)
where v.municipality_id = any ($1::bigint[]) and v.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
group by v.category, part.kind, v.ownership, v.used, v.state_fund, v.municipal
