-- Keeps a statement for the days on which it did hold, before it was ended.
-- $1 bigint: the statement that was ended; $2 date: the day from which on it ended; $3 bigint: the change.
insert into restriction_override (municipality_id, parcel_id, restriction_id, parcel_version_id, restriction_version_id, reason, officer, signature, change_id, valid)
select municipality_id, parcel_id, restriction_id, parcel_version_id, restriction_version_id, reason, officer, signature, $3::bigint, daterange(lower(valid), $2::date)
from restriction_override
where version_id = $1::bigint and lower(valid) < $2::date
