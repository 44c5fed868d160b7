-- What holds of the imported parcels? A parcel is known by its ENI code, else by its contour number in the municipality; what is known by neither is new.
-- $1 bigint municipality, $2 date since when, where the file does not say it. No rows.
insert into import_parcel_version (
  ordinal, parcel_id, municipality_id, eni_code, contour_number, category, land_kinds, land_kind_areas, registered_area_square_metres, ownership, used, state_fund, municipal,
  bonitet, village_id, street, house_number, purpose, act_id, geom, registered_geom, valid)
select f.ordinal, coalesce(e.parcel_id, c.parcel_id, nextval('spatialplan.parcel_parcel_id_seq')), $1::bigint, f.eni_code, f.contour_number, f.category, f.land_kinds, f.land_kind_areas,
  f.registered_area, f.ownership, f.used, coalesce(f.state_fund, false), coalesce(f.municipal, false), f.bonitet, u.unit_id, f.street, f.house_number, f.purpose, a.act_id,
  st_transform(f.registered_geom, 417001), f.registered_geom, daterange(coalesce(f.valid_from, $2::date), null)
from import_feature f
  left join (
    select eni_code, min(parcel_id) as parcel_id from spatialplan.parcel_version where upper_inf(recorded) and upper_inf(valid) and eni_code is not null group by eni_code) e
    on e.eni_code = f.eni_code
  left join (
    select contour_number, min(parcel_id) as parcel_id from spatialplan.parcel_version
    where upper_inf(recorded) and upper_inf(valid) and municipality_id = $1::bigint and eni_code is null group by contour_number) c
    on f.eni_code is null and c.contour_number = f.contour_number
  left join spatialplan.administrative_unit u on u.soate = f.village_soate
  left join (
    select distinct on (number) number, act_id from spatialplan.legal_act
    where municipality_id is null or municipality_id = $1::bigint order by number, municipality_id nulls last, adopted_on desc) a on a.number = f.act_number
