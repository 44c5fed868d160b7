-- What are the codes of all lists called?
-- No parameters.
-- Rows: list, code, name_ky, name_ru, name_en, confirmed; lists in alphabetical order, codes in the order of their list.
select list, code, name_ky, name_ru, name_en, confirmed
from (
  select 'hazard_kind' as list, code, name_ky, name_ru, name_en, confirmed, position from spatialplan.hazard_kind
  union all select 'land_category', code::text, name_ky, name_ru, name_en, confirmed, code from spatialplan.land_category
  union all select 'land_kind', code, name_ky, name_ru, name_en, confirmed, position from spatialplan.land_kind
  union all select 'land_use', code, name_ky, name_ru, name_en, confirmed, position from spatialplan.land_use
  union all select 'ownership', code, name_ky, name_ru, name_en, confirmed, position from spatialplan.ownership
  union all select 'protected_area_kind', code, name_ky, name_ru, name_en, confirmed, position from spatialplan.protected_area_kind
  union all select 'restriction_theme', code, name_ky, name_ru, name_en, confirmed, position from spatialplan.restriction_theme
  union all select 'strip_kind', code, name_ky, name_ru, name_en, confirmed, position from spatialplan.strip_kind
  union all select 'strip_source_class', code, name_ky, name_ru, name_en, confirmed, position from spatialplan.strip_source_class
  union all select 'zone_parameter', code, name_ky, name_ru, name_en, confirmed, position from spatialplan.zone_parameter
) lists
order by list, position, code;
