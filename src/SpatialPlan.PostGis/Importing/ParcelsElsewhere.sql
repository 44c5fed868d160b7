-- Which imported parcels have an ENI code that stands in another municipality?
-- $1 bigint: the municipality. Rows: ordinal integer, eni_code text, soate text of the other municipality.
select n.ordinal, n.eni_code, u.soate
from import_parcel_version n
  join spatialplan.parcel_version v on v.parcel_id = n.parcel_id and upper_inf(v.recorded) and upper_inf(v.valid) and v.municipality_id <> $1::bigint
  join spatialplan.administrative_unit u on u.unit_id = v.municipality_id
order by n.ordinal
