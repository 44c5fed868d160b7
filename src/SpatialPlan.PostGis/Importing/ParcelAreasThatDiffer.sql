-- Which imported parcels are drawn much larger or smaller than they are registered?
-- $1 bigint municipality. Rows: ordinal integer, registered numeric(14,2) m2, drawn double precision m2. Differences up to ten square metres are passed over.
select ordinal, registered_area_square_metres as registered, st_area(geom) as drawn
from import_parcel_version
where abs(st_area(geom) - registered_area_square_metres::double precision)
  > greatest(10, registered_area_square_metres::double precision * (select coalesce(spatialplan.setting_of('parcel_area_difference_share', $1::bigint, spatialplan.today()), 0))::double precision)
order by ordinal
limit 1000
