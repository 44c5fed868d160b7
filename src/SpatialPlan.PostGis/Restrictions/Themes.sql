-- Which themes of restrictions are there?
-- Row: code, name_ky, name_ru, name_en, position, required.
select code, name_ky, name_ru, name_en, position, required from restriction_theme order by position, code
