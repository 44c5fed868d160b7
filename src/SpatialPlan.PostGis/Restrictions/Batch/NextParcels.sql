-- Which parcels of a municipality come next, by number?
-- $1 bigint: the municipality; $2 date: the day in law; $3 timestamptz: the time of knowledge; $4 bigint: only parcels with a higher number; $5 bigint: how many.
-- Row: parcel_id, version_id, eni_code, contour_number, registered_area_square_metres, geom (EWKB, 417001).
select parcel_id, version_id, eni_code, contour_number, registered_area_square_metres, st_asewkb(geom, 'NDR') as geom
from parcel_version
where municipality_id = $1::bigint and valid @> $2::date and recorded @> $3::timestamptz and parcel_id > $4::bigint
order by parcel_id limit $5::bigint
