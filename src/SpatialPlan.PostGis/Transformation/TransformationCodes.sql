-- What are the bodies and documents of transformations, the uses of land and the land kinds called?
-- No parameters.
-- Rows: list, code, name_ky, name_ru, name_en; in the order of each list.
select list, code, name_ky, name_ru, name_en
from (
  select 'transformation_body' as list, code, name_ky, name_ru, name_en, position from spatialplan.transformation_body
  union all select 'transformation_document', code, name_ky, name_ru, name_en, position from spatialplan.transformation_document
  union all select 'land_use', code, name_ky, name_ru, name_en, position from spatialplan.land_use
  union all select 'land_kind', code, name_ky, name_ru, name_en, position from spatialplan.land_kind) lists
order by list, position, code
