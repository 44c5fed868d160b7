-- A paper can be verified only when its answer is kept, and paper is printed by the site, whose role may read and nothing else. It gets the right to
-- this one thing: to add an answer. It can change none, and what it adds must have the hash of its text and sound land, like every other.

create function spatialplan.keep_extract(
  hash text, document text, municipality_id bigint, parcel_id bigint, parcel_version_id bigint, land geometry, reach_metres double precision, law_date date,
  known_at timestamptz, engine_version text, layer_version_ids bigint[], threshold_version_ids bigint[], restriction_version_ids bigint[], verdict text, author text)
returns void language sql security definer set search_path = spatialplan, public, pg_temp as $$
  insert into stored_extract (hash, document, municipality_id, parcel_id, parcel_version_id, land, reach_metres, law_date, known_at, engine_version,
    layer_version_ids, threshold_version_ids, restriction_version_ids, verdict, author)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, coalesce($15, session_user))
  on conflict (hash) do nothing
$$;

-- The time of the last change is asked for with every answer that is kept.
create index change_recorded_at on spatialplan.change (recorded_at);

-- How each answer of a matter stood when it was last checked again. Of several answers about the same land the last one speaks for the matter.
create view spatialplan.matter_answer with (security_invoker = true) as
select distinct on (m.matter_id, coalesce(e.parcel_id::text, e.hash))
  m.matter_id, m.municipality_id, m.reference, m.opened_at, m.closed_at, e.hash, e.parcel_id, e.law_date, e.verdict, e.stored_at,
  last.outcome, last.verdict as verdict_now, last.difference, last.failure, last.law_date as checked_for, last.attempted_at,
  exists (select from spatialplan.pending_recheck p where p.hash = e.hash and p.due_on <= spatialplan.today()) as is_due
from spatialplan.matter m
  join spatialplan.matter_extract me using (matter_id)
  join spatialplan.stored_extract e using (hash)
  left join lateral (
    select a.* from spatialplan.recheck r join spatialplan.recheck_attempt a using (recheck_id)
    where r.hash = e.hash
    order by a.attempted_at desc, a.attempt_id desc
    limit 1) last on true
order by m.matter_id, coalesce(e.parcel_id::text, e.hash), e.stored_at desc, e.hash;
create index recheck_hash on spatialplan.recheck (hash);
