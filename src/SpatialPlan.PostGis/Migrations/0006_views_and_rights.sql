-- What holds in law today and is known now, for psql, desktop GIS and the map; and the right to read it.

create view spatialplan.current_unit as
select u.soate, u.pcode, v.* from spatialplan.administrative_unit_version v join spatialplan.administrative_unit u using (unit_id)
where upper_inf(v.recorded) and v.valid @> current_date;

create view spatialplan.current_parcel as
select * from spatialplan.parcel_version where upper_inf(recorded) and valid @> current_date;

create view spatialplan.current_zone as
select v.*, z.code, z.plan_id, t.code as zone_type, tv.color, tv.name_ky as type_name_ky, tv.name_ru as type_name_ru, tv.name_en as type_name_en
from spatialplan.zone_version v
  join spatialplan.zone z using (zone_id)
  join spatialplan.zone_type t using (zone_type_id)
  join spatialplan.zone_type_version tv on tv.zone_type_id = v.zone_type_id and upper_inf(tv.recorded) and tv.valid @> current_date
where upper_inf(v.recorded) and v.valid @> current_date;

create view spatialplan.current_restriction as
select v.*, r.code from spatialplan.restriction_version v join spatialplan.restriction r using (restriction_id)
where upper_inf(v.recorded) and v.valid @> current_date;

do $$
begin
  if exists (select from pg_roles where rolname = 'spatialplan_reader') then
    grant usage on schema spatialplan to spatialplan_reader;
    grant select on all tables in schema spatialplan to spatialplan_reader;
    alter default privileges in schema spatialplan grant select on tables to spatialplan_reader;
  end if;
end $$;
