-- What do the zoning plans of municipalities say on a day about housing?
-- $1 bigint[]: the municipalities; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: zones, area (m2 as drawn), housing (m2 of the zones whose type permits a kind of housing). Always one.
select count(*) as zones, round(coalesce(sum(z.area), 0)::numeric, 2) as area, round(coalesce(sum(z.area) filter (where z.housing), 0)::numeric, 2) as housing
from (
  select st_area(v.geom) as area, exists (
      select from spatialplan.zone_type_use u
      where u.zone_type_id = v.zone_type_id and u.land_use in ('individual_housing', 'low_rise_housing', 'multi_storey_housing') and u.permission = 'permitted'
        and u.valid @> $2::date and case when $3::timestamptz is null then upper_inf(u.recorded) else u.recorded @> $3::timestamptz end) as housing
  from spatialplan.zone_version v
    join spatialplan.zone z using (zone_id)
    join spatialplan.zoning_plan_version p on p.plan_id = z.plan_id and p.valid @> $2::date
      and case when $3::timestamptz is null then upper_inf(p.recorded) else p.recorded @> $3::timestamptz end
  where v.municipality_id = any ($1::bigint[]) and v.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end) z
