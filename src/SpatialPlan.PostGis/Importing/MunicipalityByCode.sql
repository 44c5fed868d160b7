-- Which administrative unit has this code?
-- $1 text: SOATE or P-code. One row (unit_id bigint) or none.
select unit_id from spatialplan.administrative_unit where soate = $1 or pcode = upper($1)
