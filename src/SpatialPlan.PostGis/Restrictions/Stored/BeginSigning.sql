-- Begins the change that records what an officer has signed.
-- $1 bigint: the municipality; $2 text: the officer; $3 text: the reason.
-- Row: change_id.
insert into change (municipality_id, kind, author, reason) values ($1::bigint, 'edit', $2::text, $3::text) returning change_id
