-- Closes a matter that is open.
-- $1 bigint: the municipality; $2 text: the reference; $3 text: who closes it, null = the role of the database.
update matter set closed_at = clock_timestamp(), closed_by = coalesce($3::text, session_user)
where municipality_id = $1::bigint and reference = $2::text and closed_at is null
