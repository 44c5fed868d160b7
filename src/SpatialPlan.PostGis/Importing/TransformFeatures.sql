-- Brings the staged geometry into the working system.
-- No parameters, no rows.
update import_feature set geom = st_transform(registered_geom, 417001) where registered_geom is not null
