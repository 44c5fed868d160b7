-- Makes the administrative units that are not there yet.
-- No parameters, no rows.
insert into spatialplan.administrative_unit (soate) select soate from import_feature on conflict do nothing
