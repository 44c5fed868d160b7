-- Tells the guard of the parcels that the overlaps of this change were searched already.
-- $1 text: the change. One row of no meaning.
select set_config('spatialplan.overlaps_checked_by_change', $1, true)
