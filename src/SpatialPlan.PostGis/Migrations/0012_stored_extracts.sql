-- Answers that were given out: kept exactly as they were, checked again when a layer changes, and what officers have signed about them.
--
-- A stored answer is a fact, not a version: it was given at a time and stays as it is. It therefore names no change and waits for no import.

-- What an answer belongs to: a request, a decision. The reference is the municipality's own number or words for it.
create table spatialplan.matter (
  matter_id       bigint generated always as identity primary key,
  municipality_id bigint not null references spatialplan.administrative_unit,
  reference       text not null check (reference <> ''),
  unique (municipality_id, reference),
  opened_at       timestamptz not null default clock_timestamp(),
  opened_by       text not null default session_user check (opened_by <> ''),
  closed_at       timestamptz,
  closed_by       text check (closed_by <> ''),
  check ((closed_at is null) = (closed_by is null))
);
call spatialplan.guard_identity('spatialplan.matter', 'closed_at', 'closed_by');

create table spatialplan.stored_extract (
  -- SHA-256 of the document's UTF-8 bytes.
  hash                    text primary key,
  document                text not null,
  constraint document_is_what_was_hashed check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  municipality_id         bigint references spatialplan.administrative_unit,
  parcel_id               bigint references spatialplan.parcel,
  parcel_version_id       bigint references spatialplan.parcel_version,
  check ((parcel_id is null) = (parcel_version_id is null)),
  land                    geometry(Geometry, 417001) not null constraint land_is_a_sound_polygon check (spatialplan.is_sound_polygon(land)),
  -- What lies this near to the land can change the answer.
  reach_metres            double precision not null check (reach_metres >= 0 and reach_metres < 'Infinity'),
  search_box              geometry(Polygon, 417001) not null generated always as (st_envelope(st_expand(land, reach_metres))) stored,
  law_date                date not null,
  known_at                timestamptz not null,
  engine_version          text not null check (engine_version <> ''),
  layer_version_ids       bigint[] not null,
  threshold_version_ids   bigint[] not null,
  restriction_version_ids bigint[] not null,
  verdict                 text not null check (verdict in ('clear', 'edge', 'affected', 'incomplete')),
  author                  text not null default session_user check (author <> ''),
  stored_at               timestamptz not null default clock_timestamp()
);
call spatialplan.guard_identity('spatialplan.stored_extract');
create index stored_extract_search_box on spatialplan.stored_extract using gist (search_box);
create index stored_extract_parcel on spatialplan.stored_extract (parcel_id);

create table spatialplan.matter_extract (
  matter_id bigint not null references spatialplan.matter,
  hash      text not null references spatialplan.stored_extract,
  primary key (matter_id, hash)
);
call spatialplan.guard_identity('spatialplan.matter_extract');
create index matter_extract_hash on spatialplan.matter_extract (hash);

-- Matters that are open, and those decided in the last years, for what was decided on wrong ground has to be looked at again.
alter table spatialplan.setting drop constraint setting_key_check;
alter table spatialplan.setting add constraint setting_key_check check (key in ('parcel_overlap_tolerance_square_metres', 'parcel_area_difference_share', 'years_a_decision_is_checked_again'));
insert into spatialplan.change (kind, reason) values ('migration', 'how long decisions are checked again: default of the first installation');
insert into spatialplan.setting (key, value, source, confirmed, change_id, valid)
values ('years_a_decision_is_checked_again', 3, 'default of the system', false, spatialplan.current_change(), '[1991-08-31,)');

create view spatialplan.watched_extract with (security_invoker = true) as
select distinct me.hash
from spatialplan.matter_extract me join spatialplan.matter m using (matter_id)
where m.closed_at is null
  or m.closed_at > now() - make_interval(months => (12 * coalesce(spatialplan.setting_of('years_a_decision_is_checked_again', m.municipality_id, spatialplan.today()), 0))::integer);

-- Checks that are due: written by the publication itself, in its own transaction, so that none is ever lost; done afterwards, and done again until
-- one attempt has come to an end. -----------------------------------------------------------------------------------------------------------

create table spatialplan.recheck (
  recheck_id bigint generated always as identity primary key,
  hash       text not null references spatialplan.stored_extract,
  -- The publication that may have changed the answer; null: asked for by a person.
  change_id  bigint references spatialplan.change,
  -- The day from which on the law is another one: today, or the first day of what was published ahead.
  due_on     date not null,
  queued_at  timestamptz not null default clock_timestamp()
);
call spatialplan.guard_identity('spatialplan.recheck');
create unique index recheck_once_per_change on spatialplan.recheck (hash, change_id, due_on);

create table spatialplan.recheck_attempt (
  attempt_id   bigint generated always as identity primary key,
  recheck_id   bigint not null references spatialplan.recheck,
  outcome      text not null check (outcome in ('unchanged', 'changed', 'failed')),
  law_date     date not null,
  verdict      text check (verdict in ('clear', 'edge', 'affected', 'incomplete')),
  -- What differs from the stored answer, as a list: kind, theme, restriction, name, before, after.
  difference   jsonb check (jsonb_typeof(difference) = 'array'),
  failure      text check (failure <> ''),
  attempted_at timestamptz not null default clock_timestamp(),
  check ((outcome = 'failed') = (failure is not null) and (outcome = 'failed') = (difference is null) and (outcome = 'failed') = (verdict is null)),
  check (outcome = 'failed' or (outcome = 'changed') = (difference <> '[]'))
);
call spatialplan.guard_identity('spatialplan.recheck_attempt');
create index recheck_attempt_recheck on spatialplan.recheck_attempt (recheck_id);
create unique index recheck_ends_once on spatialplan.recheck_attempt (recheck_id) where outcome <> 'failed';

create view spatialplan.pending_recheck with (security_invoker = true) as
select r.*, count(a.attempt_id) as failures, max(a.failure) as last_failure
from spatialplan.recheck r
  left join spatialplan.recheck_attempt a using (recheck_id)
where r.hash in (select hash from spatialplan.watched_extract)
  and not exists (select from spatialplan.recheck_attempt done where done.recheck_id = r.recheck_id and done.outcome <> 'failed')
group by r.recheck_id;

-- The days on which what was published makes the law another one: not before today.
create function spatialplan.days_of_change(valid daterange) returns setof date language sql stable as $$
  select greatest(lower(valid), spatialplan.today())
  union
  select upper(valid) where upper(valid) > spatialplan.today()
$$;

create function spatialplan.queue_rechecks_of_restrictions() returns trigger language plpgsql security definer set search_path = spatialplan, public, pg_temp as $$
begin
  insert into recheck (hash, change_id, due_on)
  select distinct e.hash, current_change(), days_of_change(t.valid)
  from stored_extract e join touched t on e.search_box && t.geom
  where e.hash in (select hash from watched_extract) and st_dwithin(e.land, t.geom, e.reach_metres)
  on conflict do nothing;
  return null;
end $$;

create trigger queue_rechecks_of_new after insert on spatialplan.restriction_version
  referencing new table as touched for each statement execute function spatialplan.queue_rechecks_of_restrictions();
create trigger queue_rechecks_of_closed after update on spatialplan.restriction_version
  referencing old table as touched for each statement execute function spatialplan.queue_rechecks_of_restrictions();

-- A layer that is newly covered, dated or more exact; its accuracy can reach further than the stored answer looked.
create function spatialplan.queue_rechecks_of_layers() returns trigger language plpgsql security definer set search_path = spatialplan, public, pg_temp as $$
begin
  insert into recheck (hash, change_id, due_on)
  select distinct e.hash, current_change(), days_of_change(t.valid)
  from stored_extract e join touched t on e.search_box && st_expand(t.coverage, t.accuracy_metres)
    or e.municipality_id = (select l.municipality_id from restriction_layer l where l.layer_id = t.layer_id)
  where e.hash in (select hash from watched_extract)
  on conflict do nothing;
  return null;
end $$;

create trigger queue_rechecks_of_new after insert on spatialplan.restriction_layer_version
  referencing new table as touched for each statement execute function spatialplan.queue_rechecks_of_layers();
create trigger queue_rechecks_of_closed after update on spatialplan.restriction_layer_version
  referencing old table as touched for each statement execute function spatialplan.queue_rechecks_of_layers();

create function spatialplan.queue_rechecks_of_thresholds() returns trigger language plpgsql security definer set search_path = spatialplan, public, pg_temp as $$
begin
  insert into recheck (hash, change_id, due_on)
  select distinct e.hash, current_change(), days_of_change(t.valid)
  from stored_extract e join touched t on t.municipality_id is null or t.municipality_id = e.municipality_id
  where e.hash in (select hash from watched_extract)
  on conflict do nothing;
  return null;
end $$;

create trigger queue_rechecks_of_new after insert on spatialplan.restriction_threshold
  referencing new table as touched for each statement execute function spatialplan.queue_rechecks_of_thresholds();
create trigger queue_rechecks_of_closed after update on spatialplan.restriction_threshold
  referencing old table as touched for each statement execute function spatialplan.queue_rechecks_of_thresholds();

-- What officers have signed: one restriction does not apply to one parcel. It speaks of the versions they saw. --------------------------------

create table spatialplan.restriction_override (
  version_id             bigint generated always as identity primary key,
  municipality_id        bigint not null references spatialplan.administrative_unit,
  parcel_id              bigint not null references spatialplan.parcel,
  restriction_id         bigint not null references spatialplan.restriction,
  parcel_version_id      bigint not null references spatialplan.parcel_version,
  restriction_version_id bigint not null references spatialplan.restriction_version,
  reason                 text not null check (btrim(reason) <> ''),
  officer                text not null check (btrim(officer) <> ''),
  signature              text not null check (btrim(signature) <> ''),
  change_id              bigint not null references spatialplan.change,
  valid                  daterange not null,
  recorded               tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.restriction_override');
call spatialplan.guard_one_current_version('spatialplan.restriction_override', 'parcel_id, restriction_id');
create index restriction_override_parcel on spatialplan.restriction_override (parcel_id);
