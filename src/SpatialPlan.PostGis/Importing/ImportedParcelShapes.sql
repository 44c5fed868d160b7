-- What shapes have the imported parcels in the working system?
-- No parameters. Rows in the order of the file: ordinal integer, ewkb bytea.
select ordinal, st_asewkb(geom, 'NDR') as ewkb from import_parcel_version order by ordinal
