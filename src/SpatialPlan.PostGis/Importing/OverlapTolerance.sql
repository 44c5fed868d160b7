-- How much land may two parcels share before it is an overlap?
-- $1 bigint municipality, $2 date. One row: value numeric, square metres.
select spatialplan.setting_of('parcel_overlap_tolerance_square_metres', $1, $2) as value
