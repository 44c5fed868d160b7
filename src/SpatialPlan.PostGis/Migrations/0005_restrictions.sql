-- Restrictions: protected areas, protective strips and hazard zones, in layers that say what they cover, how old and how exact they are.

call spatialplan.make_code_list('restriction_theme');
-- Unless a required layer covers the land and is up to date, nothing can be called free of restriction.
alter table spatialplan.restriction_theme add column required boolean not null default true;
insert into spatialplan.restriction_theme (position, code, name_ky, name_ru, name_en, source, confirmed) values
  (1, 'hazard', 'коркунуч зоналары', 'зоны опасности', 'hazard zones', 'handbook, question 74', true),
  (2, 'protected_area', 'өзгөчө корголуучу жаратылыш аймактары', 'особо охраняемые природные территории', 'protected areas', 'handbook, questions 79 and 83', true),
  (3, 'water', 'суу коргоо зоналары', 'водоохранные зоны', 'water-protection zones', 'handbook, question 79', true),
  (4, 'sanitary', 'санитардык-коргоо зоналары', 'санитарно-защитные зоны', 'sanitary zones', 'Government Resolution 201 of 11 April 2016', true),
  (5, 'power_line', 'электр линияларынын жана түтүктөрдүн коргоо зоналары', 'охранные зоны ЛЭП и трубопроводов', 'power-line and pipeline zones', 'Ministry of Energy order 01-13/146 of 14 July 2023', true),
  (6, 'road', 'жол тилкелери', 'полосы отвода и придорожные полосы', 'road strips', 'Law 72 of 2 June 1998', true),
  (7, 'heritage', 'тарыхый-маданий мурас зоналары', 'зоны историко-культурного наследия', 'heritage zones', 'Law 91 of 26 July 1999', true),
  (8, 'border', 'чек ара зонасы', 'пограничная зона', 'border zone', 'Law 98 of 16 May 2015', true);

call spatialplan.make_code_list('protected_area_kind');
insert into spatialplan.protected_area_kind (position, code, name_ky, name_ru, name_en, source, confirmed) values
  (1, 'reserve', 'мамлекеттик корук', 'государственный заповедник', 'strict reserve', 'Law 18 of 3 May 2011', true),
  (2, 'national_park', 'мамлекеттик улуттук жаратылыш паркы', 'государственный национальный природный парк', 'national natural park', 'Law 18 of 3 May 2011', true),
  (3, 'natural_park', 'мамлекеттик жаратылыш паркы', 'государственный природный парк', 'natural park', 'Law 18 of 3 May 2011', true),
  (4, 'wildlife_sanctuary', 'заказник', 'заказник', 'wildlife sanctuary', 'Law 18 of 3 May 2011', true),
  (5, 'nature_monument', 'жаратылыш эстелиги', 'памятник природы', 'nature monument', 'Law 18 of 3 May 2011', true),
  (6, 'botanical_garden', 'ботаникалык, дендрологиялык же зоологиялык парк', 'ботанический сад, дендрологический или зоологический парк', 'botanical, dendrological or zoological park', 'Law 18 of 3 May 2011', true),
  (7, 'biosphere', 'биосфералык аймак', 'биосферная территория', 'biosphere territory', 'Law 18 of 3 May 2011', true),
  (8, 'geopark', 'геологиялык парк', 'геологический парк', 'geopark', 'handbook, question 83 (planned kind)', false),
  (9, 'transboundary', 'трансчегаралык аймак', 'трансграничная территория', 'transboundary area', 'Law 18 of 3 May 2011', true);

call spatialplan.make_code_list('strip_kind');
alter table spatialplan.strip_kind add column theme text not null references spatialplan.restriction_theme;
alter table spatialplan.strip_kind add unique (code, theme);
insert into spatialplan.strip_kind (position, theme, code, name_ky, name_ru, name_en, source, confirmed) values
  (1, 'water', 'water_zone', 'суу коргоо зонасы', 'водоохранная зона', 'water-protection zone', 'Government Resolution 271 of 7 July 1995', true),
  (2, 'water', 'water_strip', 'суу коргоо тилкеси', 'водоохранная полоса', 'water strip', 'Government Resolution 271 of 7 July 1995', true),
  (3, 'sanitary', 'sanitary', 'санитардык-коргоо зонасы', 'санитарно-защитная зона', 'sanitary zone', 'Government Resolution 201 of 11 April 2016', true),
  (4, 'power_line', 'power_line', 'электр линиясынын коргоо зонасы', 'охранная зона ЛЭП', 'power-line zone', 'Ministry of Energy order 01-13/146 of 14 July 2023', true),
  (5, 'power_line', 'pipeline', 'түтүктүн коргоо зонасы', 'охранная зона трубопровода', 'pipeline zone', 'default of the system', false),
  (6, 'road', 'road_right_of_way', 'жолго бөлүнгөн тилке', 'полоса отвода дороги', 'road right-of-way', 'Ministry of Transport, 12 April 2024', true),
  (7, 'road', 'roadside', 'жол боюндагы тилке', 'придорожная полоса', 'roadside strip', 'Law 72 of 2 June 1998', true),
  (8, 'road', 'railway', 'темир жол тилкеси', 'полоса железной дороги', 'railway strip', 'default of the system', false),
  (9, 'heritage', 'heritage', 'тарыхый-маданий мурастын коргоо зонасы', 'зона охраны наследия', 'heritage zone', 'Law 91 of 26 July 1999', true),
  (10, 'border', 'border', 'чек ара тилкеси', 'пограничная полоса', 'border strip', 'Law 98 of 16 May 2015', true);

call spatialplan.make_code_list('hazard_kind');
insert into spatialplan.hazard_kind (position, code, name_ky, name_ru, name_en, source, confirmed) values
  (1, 'mudflow', 'сел', 'сель', 'mudflow', 'handbook, question 74', true),
  (2, 'flood', 'суу ташкыны', 'паводок', 'flood', 'handbook, question 74', true),
  (3, 'landslide', 'жер көчкү', 'оползень', 'landslide', 'handbook, question 74', true),
  (4, 'rockfall', 'таш кулоо', 'камнепад', 'rockfall', 'Ministry of Emergency Situations', true),
  (5, 'avalanche', 'кар көчкү', 'лавина', 'avalanche', 'Ministry of Emergency Situations', true),
  (6, 'glof', 'мөңгү көлүнүн жарылуусу', 'прорыв ледникового озера', 'glacial lake outburst', 'Ministry of Emergency Situations', true),
  (7, 'earthquake', 'жер титирөө', 'землетрясение', 'earthquake', 'Ministry of Emergency Situations', true),
  (8, 'groundwater', 'жер алдындагы суулардын көтөрүлүшү', 'подтопление грунтовыми водами', 'groundwater rise', 'Ministry of Emergency Situations', true),
  (9, 'drought', 'кургакчылык', 'засуха', 'drought', 'Ministry of Emergency Situations', true);

call spatialplan.make_code_list('strip_source_class');
insert into spatialplan.strip_source_class (position, code, name_ky, name_ru, name_en, source, confirmed) values
  (1, 'river_to_10km', 'дарыя, узундугу 10 км чейин', 'река длиной до 10 км', 'river up to 10 km long', 'default of the system', false),
  (2, 'river_10_to_50km', 'дарыя, узундугу 10-50 км', 'река длиной 10-50 км', 'river 10 to 50 km long', 'default of the system', false),
  (3, 'river_50_to_100km', 'дарыя, узундугу 50-100 км', 'река длиной 50-100 км', 'river 50 to 100 km long', 'default of the system', false),
  (4, 'river_over_100km', 'дарыя, узундугу 100 км ашык', 'река длиной свыше 100 км', 'river over 100 km long', 'default of the system', false),
  (5, 'canal', 'канал', 'канал', 'canal', 'default of the system', false),
  (6, 'reservoir', 'суу сактагыч, көл', 'водохранилище, озеро', 'reservoir or lake', 'default of the system', false),
  (7, 'power_line_10kv', '10 кВ электр линиясы', 'ЛЭП 10 кВ', 'power line 10 kV', 'default of the system', false),
  (8, 'power_line_35kv', '35 кВ электр линиясы', 'ЛЭП 35 кВ', 'power line 35 kV', 'default of the system', false),
  (9, 'power_line_110kv', '110 кВ электр линиясы', 'ЛЭП 110 кВ', 'power line 110 kV', 'default of the system', false),
  (10, 'power_line_220kv', '220 кВ электр линиясы', 'ЛЭП 220 кВ', 'power line 220 kV', 'default of the system', false),
  (11, 'power_line_500kv', '500 кВ электр линиясы', 'ЛЭП 500 кВ', 'power line 500 kV', 'default of the system', false),
  (12, 'road_international', 'эл аралык маанидеги жол', 'дорога международного значения', 'international road', 'default of the system', false),
  (13, 'road_local', 'жергиликтүү жол', 'дорога местного значения', 'local road', 'default of the system', false),
  (14, 'railway', 'темир жол', 'железная дорога', 'railway', 'default of the system', false),
  (15, 'cemetery_to_10ha', 'көрүстөн, 10 га чейин', 'кладбище до 10 га', 'cemetery up to 10 ha', 'default of the system', false),
  (16, 'landfill', 'таштанды полигону', 'полигон ТБО', 'landfill', 'default of the system', false),
  (17, 'cattle_burial', 'мал көрүстөнү', 'скотомогильник', 'cattle burial', 'default of the system', false),
  (18, 'livestock_farm', 'мал чарба фермасы', 'животноводческая ферма', 'livestock farm', 'default of the system', false),
  (19, 'water_intake', 'суу алгыч', 'водозабор', 'water intake', 'default of the system', false),
  (20, 'heritage_site', 'тарыхый-маданий эстелик', 'памятник истории и культуры', 'heritage site', 'default of the system', false),
  (21, 'border_line', 'мамлекеттик чек ара', 'государственная граница', 'state border', 'default of the system', false),
  (22, 'pipeline', 'түтүк', 'трубопровод', 'pipeline', 'default of the system', false);

create table spatialplan.restriction_layer (
  layer_id        bigint generated always as identity primary key,
  -- Whose layer it is: a municipality, or the rayon, oblast or republic that keeps it (border, protected areas).
  municipality_id bigint not null references spatialplan.administrative_unit,
  theme           text not null references spatialplan.restriction_theme,
  -- A theme may have several layers, each surveyed in its own year and place: the flood survey and the landslide survey.
  code            text not null default 'main' check (code <> ''),
  unique (municipality_id, theme, code),
  unique (layer_id, theme, municipality_id)
);
call spatialplan.guard_identity('spatialplan.restriction_layer');

create table spatialplan.restriction_layer_version (
  version_id      bigint generated always as identity primary key,
  layer_id        bigint not null references spatialplan.restriction_layer,
  -- Where the layer was surveyed at all: outside it the answer is "no data here", never "nothing".
  coverage        geometry(Geometry, 417001) not null check (spatialplan.is_sound_polygon(coverage)),
  as_of           date not null,
  review_by       date not null,
  accuracy_metres double precision not null check (accuracy_metres between 0 and 10000),
  source          text not null check (source <> ''),
  confirmed       boolean not null,
  check (review_by >= as_of),
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.restriction_layer_version');
call spatialplan.guard_one_current_version('spatialplan.restriction_layer_version', 'layer_id');

-- What a strip runs along or around, and how wide the law makes it there.
create table spatialplan.strip_source (
  strip_source_id bigint generated always as identity primary key,
  municipality_id bigint not null references spatialplan.administrative_unit,
  code            text not null check (code <> ''),
  unique (municipality_id, code),
  unique (strip_source_id, municipality_id)
);
call spatialplan.guard_identity('spatialplan.strip_source');

create table spatialplan.strip_source_version (
  version_id      bigint generated always as identity primary key,
  strip_source_id bigint not null,
  municipality_id bigint not null,
  foreign key (strip_source_id, municipality_id) references spatialplan.strip_source (strip_source_id, municipality_id),
  source_class    text not null references spatialplan.strip_source_class,
  name_ky         text not null check (name_ky <> ''),
  name_ru         text,
  name_en         text,
  act_id          bigint references spatialplan.legal_act,
  geom            geometry(Geometry, 417001) not null constraint geom_is_sound check (spatialplan.is_sound(geom)),
  registered_geom geometry not null constraint registered_geom_is_sound check (spatialplan.is_sound(registered_geom)),
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.strip_source_version');
call spatialplan.guard_one_current_version('spatialplan.strip_source_version', 'strip_source_id');
create index strip_source_version_geom on spatialplan.strip_source_version using gist (geom);

create table spatialplan.width_rule (
  version_id      bigint generated always as identity primary key,
  municipality_id bigint references spatialplan.administrative_unit,
  source_class    text not null references spatialplan.strip_source_class,
  strip_kind      text not null references spatialplan.strip_kind,
  -- On each side of a line, around a point or a polygon.
  width_metres    double precision not null check (width_metres > 0 and width_metres <= 5000),
  act_id          bigint references spatialplan.legal_act,
  source          text not null check (source <> ''),
  confirmed       boolean not null,
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.width_rule');
call spatialplan.guard_one_current_version('spatialplan.width_rule', 'municipality_id, source_class, strip_kind');

create table spatialplan.restriction (
  restriction_id bigint generated always as identity primary key,
  layer_id       bigint not null references spatialplan.restriction_layer,
  code           text not null check (code <> ''),
  unique (layer_id, code),
  unique (restriction_id, layer_id)
);
call spatialplan.guard_identity('spatialplan.restriction');

create table spatialplan.restriction_version (
  version_id                bigint generated always as identity primary key,
  restriction_id            bigint not null,
  layer_id                  bigint not null,
  theme                     text not null,
  municipality_id           bigint not null,
  -- A restriction is of the theme and the municipality of its layer.
  foreign key (restriction_id, layer_id) references spatialplan.restriction (restriction_id, layer_id),
  foreign key (layer_id, theme, municipality_id) references spatialplan.restriction_layer (layer_id, theme, municipality_id),
  name_ky                   text not null check (name_ky <> ''),
  name_ru                   text,
  name_en                   text,
  act_id                    bigint references spatialplan.legal_act,

  protected_area_kind       text references spatialplan.protected_area_kind,
  inner_zone                text check (inner_zone in ('core', 'strict', 'recreation', 'economic', 'buffer', 'transition')),
  regime                    text check (regime in ('prohibited', 'restricted', 'conditional')),

  strip_kind                text,
  foreign key (strip_kind, theme) references spatialplan.strip_kind (code, theme),
  width_metres              double precision check (width_metres > 0 and width_metres < 'Infinity'),
  -- The strip was generated from this source by this rule.
  strip_source_version_id   bigint references spatialplan.strip_source_version,
  width_rule_version_id     bigint references spatialplan.width_rule,

  hazard_kind               text references spatialplan.hazard_kind,
  -- 1 is the most dangerous; null: the source does not grade it.
  hazard_level              smallint check (hazard_level between 1 and 3),
  -- The class as the source writes it, where it is no level.
  source_class              text check (source_class <> ''),
  return_period_years       integer check (return_period_years > 0),
  determination_method      text check (determination_method in ('survey', 'model', 'historical', 'expert_opinion')),
  resettlement_advised      boolean,

  constraint attributes_fit_the_theme check (
    num_nonnulls(protected_area_kind, strip_kind, hazard_kind) = 1
    and (theme = 'protected_area') = (protected_area_kind is not null)
    and (theme = 'hazard') = (hazard_kind is not null)
    and (protected_area_kind is not null or num_nonnulls(inner_zone, regime) = 0)
    and (strip_kind is not null or num_nonnulls(width_metres, strip_source_version_id, width_rule_version_id) = 0)
    and (hazard_kind is not null or num_nonnulls(hazard_level, return_period_years, determination_method, resettlement_advised) = 0)
    and (strip_source_version_id is null) = (width_rule_version_id is null)),

  geom                      geometry(Geometry, 417001) not null constraint geom_is_sound check (spatialplan.is_sound(geom)),
  registered_geom           geometry not null constraint registered_geom_is_sound check (spatialplan.is_sound(registered_geom)),
  change_id                 bigint not null references spatialplan.change,
  valid                     daterange not null,
  recorded                  tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.restriction_version');
call spatialplan.guard_one_current_version('spatialplan.restriction_version', 'restriction_id');
create index restriction_version_geom on spatialplan.restriction_version using gist (geom);
create index restriction_version_layer on spatialplan.restriction_version (layer_id);

-- A giant zone decides how long a check takes; it is searched by its pieces, and measured by them where that is exact (area adds up).
create table spatialplan.restriction_piece (
  version_id      bigint not null references spatialplan.restriction_version,
  municipality_id bigint not null,
  geom            geometry(Geometry, 417001) not null
);
call spatialplan.guard_identity('spatialplan.restriction_piece');
create index restriction_piece_geom on spatialplan.restriction_piece using gist (geom);
create index restriction_piece_version on spatialplan.restriction_piece (version_id);

create function spatialplan.cut_restrictions_into_pieces() returns trigger language plpgsql security definer set search_path = spatialplan, public, pg_temp as $$
begin
  insert into spatialplan.restriction_piece (version_id, municipality_id, geom)
  select n.version_id, n.municipality_id, st_subdivide(n.geom, 64) from inserted n where st_npoints(n.geom) > 500 and st_dimension(n.geom) = 2;
  return null;
end $$;

-- Pieces come from the cut above and from nowhere else: a forged piece would be a wrong legal answer. (A restore loads tables before triggers.)
create function spatialplan.refuse_foreign_pieces() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'pieces are cut by the database itself' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger refuse_foreign_pieces after insert on spatialplan.restriction_piece for each statement execute function spatialplan.refuse_foreign_pieces();

create trigger cut_into_pieces after insert on spatialplan.restriction_version
  referencing new table as inserted for each statement execute function spatialplan.cut_restrictions_into_pieces();

-- From when on a hit counts. Rows without a municipality are the defaults of all.
create table spatialplan.restriction_threshold (
  version_id             bigint generated always as identity primary key,
  municipality_id        bigint references spatialplan.administrative_unit,
  theme                  text not null references spatialplan.restriction_theme,
  min_area_square_metres double precision not null check (min_area_square_metres >= 0 and min_area_square_metres < 'Infinity'),
  min_width_metres       double precision not null check (min_width_metres >= 0 and min_width_metres < 'Infinity'),
  -- A hit of this share of the parcel counts however narrow it is; null: no such rule.
  min_share              double precision check (min_share > 0 and min_share <= 1),
  min_length_metres      double precision not null check (min_length_metres >= 0 and min_length_metres < 'Infinity'),
  -- What lies this near without being on the parcel is an edge case.
  tolerance_metres       double precision not null check (tolerance_metres >= 0 and tolerance_metres < 'Infinity'),
  nearby_metres          double precision not null check (nearby_metres >= 0 and nearby_metres < 'Infinity'),
  source                 text not null check (source <> ''),
  confirmed              boolean not null,
  change_id              bigint not null references spatialplan.change,
  valid                  daterange not null,
  recorded               tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.restriction_threshold');
call spatialplan.guard_one_current_version('spatialplan.restriction_threshold', 'municipality_id, theme');

insert into spatialplan.change (kind, reason) values ('migration', 'default thresholds of the first installation');

insert into spatialplan.restriction_threshold (theme, min_area_square_metres, min_width_metres, min_share, min_length_metres, tolerance_metres, nearby_metres, source, confirmed, change_id, valid)
select code, 1.0, 0.5, 0.5, 0.1, 0.1, 50, 'default of the system', false, spatialplan.current_change(), '[1991-08-31,)' from spatialplan.restriction_theme;
