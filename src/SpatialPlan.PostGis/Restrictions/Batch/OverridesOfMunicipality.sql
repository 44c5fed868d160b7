-- What have officers signed about restrictions of the parcels of a municipality, as of a day?
-- $1 bigint: the municipality; $2 date: the day in law; $3 timestamptz: the time of knowledge.
-- Row: as OverridesOfParcel.sql, and parcel_id.
select parcel_id, version_id, restriction_id, restriction_version_id, parcel_version_id, reason, officer, signature, lower(valid) as valid_from, upper(valid) - 1 as valid_until
from restriction_override
where municipality_id = $1::bigint and valid @> $2::date and recorded @> $3::timestamptz
order by version_id
