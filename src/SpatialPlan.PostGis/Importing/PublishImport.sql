-- Publishes the versions staged for a table.
-- $1 text table, $2 text[] columns that name the object, $3 bigint change. One row: added, changed, unchanged bigint.
select added, changed, unchanged from spatialplan.publish_import($1, $2, $3)
