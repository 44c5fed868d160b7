-- Which matter has this reference? It is opened when there is none.
-- $1 bigint: the municipality; $2 text: the reference; $3 text: who opens it, null = the role of the database.
-- Row: matter_id, is_open.
-- The update changes nothing: it waits for whoever opens or closes the same matter at this moment, and sees the outcome.
insert into matter (municipality_id, reference, opened_by) values ($1::bigint, $2::text, coalesce($3::text, session_user))
on conflict (municipality_id, reference) do update set reference = excluded.reference
returning matter_id, closed_at is null as is_open
