-- Which uses of a zone does each sector stand for?
-- Row: sector, land_use.
select sector, land_use from land_sector_use order by sector, land_use
