-- Makes the parcels that are not there yet, with the numbers that their versions were given.
-- No parameters, no rows.
insert into spatialplan.parcel (parcel_id) overriding system value
select n.parcel_id from import_parcel_version n where not exists (select from spatialplan.parcel p where p.parcel_id = n.parcel_id)
