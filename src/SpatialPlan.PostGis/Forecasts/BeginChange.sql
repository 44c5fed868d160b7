-- Opens the change that hands in a forecast.
-- $1 bigint: the municipality; $2 text: who hands it in, null = the role of the database; $3 text: where it comes from; $4 text: SHA-256 of its tables, 64 hex digits.
-- Row: change_id.
insert into change (kind, author, reason, municipality_id, source_name, source_sha256)
values ('import', coalesce($2::text, session_user), 'forecast handed in', $1::bigint, $3::text, $4::text)
returning change_id
