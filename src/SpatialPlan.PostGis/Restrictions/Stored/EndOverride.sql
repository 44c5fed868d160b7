-- Ends what is known of the current statement about a restriction of a parcel.
-- $1 bigint: the parcel; $2 bigint: the restriction; $3 date: the day from which on it ends; what ended before stays.
-- Row: version_id, and lower (date): the first day of each statement that was ended.
update restriction_override set recorded = spatialplan.closed(recorded)
where parcel_id = $1::bigint and restriction_id = $2::bigint and upper_inf(recorded) and (upper_inf(valid) or upper(valid) > $3::date)
returning version_id, lower(valid) as valid_from
