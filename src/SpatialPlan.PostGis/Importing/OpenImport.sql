-- Makes the temporary tables of an import to a table of versions, and gives this transaction the memory that joining a million features takes.
-- $1 text: the table. No rows of meaning.
select spatialplan.open_import($1), set_config('work_mem', '256MB', true)
