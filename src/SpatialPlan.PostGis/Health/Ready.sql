-- Can the database be read by the site?
-- No parameters.
-- One row: ready (boolean); false while the schema has not been made.
select to_regclass('spatialplan.parcel_version') is not null as ready;
