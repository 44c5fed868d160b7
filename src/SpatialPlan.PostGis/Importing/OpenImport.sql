-- Makes the temporary tables of an import to a table of versions.
-- $1 text: the table. No rows of meaning.
select spatialplan.open_import($1)
