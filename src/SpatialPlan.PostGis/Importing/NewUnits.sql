-- Makes the administrative units that are not there yet, and by code alone their parents and the republic, to which national data belong: what they
-- are is said when they are imported.
-- No parameters, no rows.
insert into spatialplan.administrative_unit (soate)
select soate from import_feature
union select parent_soate from import_feature where parent_soate is not null
union select '41700000000000'
on conflict do nothing
