-- What holds in law today and is known now, for psql, desktop GIS and the map; and the right to read it.
-- The views run with the rights of the reader, so that row-level security holds through them too.

create view spatialplan.current_unit with (security_invoker = true) as
select u.soate, u.pcode, v.*
from spatialplan.administrative_unit_version v join spatialplan.administrative_unit u using (unit_id)
where upper_inf(v.recorded) and v.valid @> spatialplan.today();

create view spatialplan.current_parcel with (security_invoker = true) as
select * from spatialplan.parcel_version where upper_inf(recorded) and valid @> spatialplan.today();

create view spatialplan.current_zone with (security_invoker = true) as
select z.code, z.plan_id, t.code as zone_type, tv.color, tv.name_ky as type_name_ky, tv.name_ru as type_name_ru, tv.name_en as type_name_en, v.*
from spatialplan.zone_version v
  join spatialplan.zone z using (zone_id)
  join spatialplan.zoning_plan_version pv on pv.plan_id = z.plan_id and upper_inf(pv.recorded) and pv.valid @> spatialplan.today()
  join spatialplan.zone_type t on t.zone_type_id = v.zone_type_id
  left join spatialplan.zone_type_version tv on tv.zone_type_id = v.zone_type_id and upper_inf(tv.recorded) and tv.valid @> spatialplan.today()
where upper_inf(v.recorded) and v.valid @> spatialplan.today();

create view spatialplan.current_restriction with (security_invoker = true) as
select r.code, v.*
from spatialplan.restriction_version v join spatialplan.restriction r using (restriction_id)
where upper_inf(v.recorded) and v.valid @> spatialplan.today();

-- Gives a role the right to read everything; for a role made after the installation: call spatialplan.let_read('role').
create procedure spatialplan.let_read(reader name) language plpgsql as $$
begin
  execute format('grant usage on schema spatialplan to %I', reader);
  execute format('grant select on all tables in schema spatialplan to %I', reader);
  execute format('alter default privileges in schema spatialplan grant select on tables to %I', reader);
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'spatialplan_reader') then
    call spatialplan.let_read('spatialplan_reader');
  end if;
end $$;
