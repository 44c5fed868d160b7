-- What of a parcel does a check of its restrictions go by, on a day?
-- $1 bigint: the parcel; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: parcel_id, version_id, municipality_id, eni_code, contour_number, registered_area_square_metres, geom (EWKB, 417001). None or one.
select parcel_id, version_id, municipality_id, eni_code, contour_number, registered_area_square_metres, st_asewkb(geom, 'NDR') as geom
from parcel_version
where parcel_id = $1::bigint and valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(recorded) else recorded @> $3::timestamptz end
