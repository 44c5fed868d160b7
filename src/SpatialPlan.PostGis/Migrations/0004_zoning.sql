-- Legal zoning. There is no national catalogue of zones: every municipality has its own types, with their source.
-- These tables hold what was adopted. A draft of a plan is not law and has no place in them: it needs tables of its own, whose zones come here
-- when the plan is published.

call spatialplan.make_code_list('land_use');
insert into spatialplan.land_use (position, code, name_ky, name_ru, name_en, source, confirmed) values
  (1, 'individual_housing', 'жеке турак жай куруу', 'индивидуальное жилищное строительство', 'individual housing', 'default of the system', false),
  (2, 'low_rise_housing', 'аз кабаттуу турак жай', 'малоэтажное жильё', 'low-rise housing', 'default of the system', false),
  (3, 'multi_storey_housing', 'көп кабаттуу турак жай', 'многоэтажное жильё', 'multi-storey housing', 'default of the system', false),
  (4, 'public_business', 'коомдук-ишкердик имараттар', 'общественно-деловая застройка', 'public and business buildings', 'default of the system', false),
  (5, 'education_health', 'билим берүү жана саламаттыкты сактоо', 'образование и здравоохранение', 'education and health', 'default of the system', false),
  (6, 'industry', 'өндүрүш', 'производство', 'industry', 'default of the system', false),
  (7, 'warehouse_utility', 'кампа жана коммуналдык объекттер', 'склады и коммунальные объекты', 'warehouses and utilities', 'default of the system', false),
  (8, 'engineering', 'инженердик инфраструктура', 'инженерная инфраструктура', 'engineering infrastructure', 'default of the system', false),
  (9, 'transport', 'транспорт', 'транспорт', 'transport', 'default of the system', false),
  (10, 'park_green', 'сейил бак, жашыл аянт', 'парки и скверы', 'parks and greens', 'default of the system', false),
  (11, 'recreation_tourism', 'эс алуу жана туризм', 'рекреация и туризм', 'recreation and tourism', 'default of the system', false),
  (12, 'arable_farming', 'дыйканчылык жана багбанчылык', 'растениеводство и садоводство', 'arable farming and orchards', 'default of the system', false),
  (13, 'farm_buildings', 'айыл чарба курулуштары', 'сельскохозяйственные постройки', 'farm buildings', 'default of the system', false),
  (14, 'grazing', 'мал жаюу', 'выпас скота', 'grazing', 'default of the system', false),
  (15, 'cemetery', 'көрүстөн', 'кладбище', 'cemetery', 'default of the system', false),
  (16, 'waste', 'таштанды полигону', 'размещение отходов', 'waste disposal', 'default of the system', false),
  (17, 'special_regime', 'атайын режимдеги объекттер', 'объекты особого режима', 'special regime', 'default of the system', false),
  (18, 'reserve', 'резерв', 'резерв', 'reserve', 'default of the system', false);

call spatialplan.make_code_list('zone_parameter');
alter table spatialplan.zone_parameter add column unit text not null;
insert into spatialplan.zone_parameter (position, code, name_ky, name_ru, name_en, unit, source, confirmed) values
  (1, 'max_storeys', 'эң көп кабат', 'предельная этажность', 'maximum storeys', '1', 'default of the system', false),
  (2, 'max_height_metres', 'эң чоң бийиктик', 'предельная высота', 'maximum height', 'm', 'default of the system', false),
  (3, 'max_coverage_percent', 'курулуштун эң көп пайызы', 'предельный процент застройки', 'maximum site coverage', '%', 'default of the system', false),
  (4, 'min_plot_square_metres', 'тилкенин эң аз аянты', 'минимальная площадь участка', 'minimum plot', 'm2', 'default of the system', false),
  (5, 'max_plot_square_metres', 'тилкенин эң чоң аянты', 'максимальная площадь участка', 'maximum plot', 'm2', 'default of the system', false),
  (6, 'front_setback_metres', 'көчө тараптан чегинүү', 'отступ от улицы', 'front setback', 'm', 'default of the system', false),
  (7, 'side_setback_metres', 'капталдан чегинүү', 'боковой отступ', 'side setback', 'm', 'default of the system', false),
  (8, 'min_green_percent', 'жашыл аянттын эң аз үлүшү', 'минимальная доля озеленения', 'minimum green share', '%', 'default of the system', false);

create table spatialplan.zone_type (
  zone_type_id    bigint generated always as identity primary key,
  municipality_id bigint not null references spatialplan.administrative_unit,
  code            text not null check (code <> ''),
  unique (municipality_id, code),
  unique (zone_type_id, municipality_id)
);
call spatialplan.guard_identity('spatialplan.zone_type');

create table spatialplan.zone_type_version (
  version_id   bigint generated always as identity primary key,
  zone_type_id bigint not null references spatialplan.zone_type,
  name_ky      text not null check (name_ky <> ''),
  name_ru      text check (name_ru <> ''),
  name_en      text check (name_en <> ''),
  color        text not null check (color ~ '^#[0-9a-f]{6}$'),
  source       text not null check (source <> ''),
  confirmed    boolean not null,
  change_id    bigint not null references spatialplan.change,
  valid        daterange not null,
  recorded     tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.zone_type_version');
call spatialplan.guard_one_current_version('spatialplan.zone_type_version', 'zone_type_id');

create table spatialplan.zone_type_parameter (
  version_id   bigint generated always as identity primary key,
  zone_type_id bigint not null references spatialplan.zone_type,
  parameter    text not null references spatialplan.zone_parameter,
  value        numeric not null check (value >= 0 and value < 'Infinity'),
  source       text not null check (source <> ''),
  confirmed    boolean not null,
  change_id    bigint not null references spatialplan.change,
  valid        daterange not null,
  recorded     tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.zone_type_parameter');
call spatialplan.guard_one_current_version('spatialplan.zone_type_parameter', 'zone_type_id, parameter');

create table spatialplan.zone_type_use (
  version_id   bigint generated always as identity primary key,
  zone_type_id bigint not null references spatialplan.zone_type,
  land_use     text not null references spatialplan.land_use,
  permission   text not null check (permission in ('permitted', 'conditional', 'prohibited')),
  source       text not null check (source <> ''),
  confirmed    boolean not null,
  change_id    bigint not null references spatialplan.change,
  valid        daterange not null,
  recorded     tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.zone_type_use');
call spatialplan.guard_one_current_version('spatialplan.zone_type_use', 'zone_type_id, land_use');

create table spatialplan.zoning_plan (
  plan_id         bigint generated always as identity primary key,
  municipality_id bigint not null references spatialplan.administrative_unit,
  code            text not null check (code <> ''),
  unique (municipality_id, code),
  unique (plan_id, municipality_id)
);
call spatialplan.guard_identity('spatialplan.zoning_plan');

create table spatialplan.zoning_plan_version (
  version_id bigint generated always as identity primary key,
  plan_id    bigint not null references spatialplan.zoning_plan,
  name_ky    text not null check (name_ky <> ''),
  name_ru    text,
  name_en    text,
  act_id     bigint references spatialplan.legal_act,
  change_id  bigint not null references spatialplan.change,
  valid      daterange not null,
  recorded   tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.zoning_plan_version');
call spatialplan.guard_one_current_version('spatialplan.zoning_plan_version', 'plan_id');

create table spatialplan.zone (
  zone_id         bigint generated always as identity primary key,
  plan_id         bigint not null,
  municipality_id bigint not null,
  code            text not null check (code <> ''),
  foreign key (plan_id, municipality_id) references spatialplan.zoning_plan (plan_id, municipality_id),
  unique (plan_id, code),
  unique (zone_id, municipality_id)
);
call spatialplan.guard_identity('spatialplan.zone');

create table spatialplan.zone_version (
  version_id      bigint generated always as identity primary key,
  zone_id         bigint not null,
  zone_type_id    bigint not null,
  municipality_id bigint not null,
  foreign key (zone_id, municipality_id) references spatialplan.zone (zone_id, municipality_id),
  foreign key (zone_type_id, municipality_id) references spatialplan.zone_type (zone_type_id, municipality_id),
  name_ky         text,
  name_ru         text,
  name_en         text,
  act_id          bigint references spatialplan.legal_act,
  geom            geometry(Geometry, 417001) not null constraint geom_is_a_sound_polygon check (spatialplan.is_sound_polygon(geom)),
  registered_geom geometry not null constraint registered_geom_is_a_sound_polygon check (spatialplan.is_sound_polygon(registered_geom)),
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.zone_version');
call spatialplan.guard_one_current_version('spatialplan.zone_version', 'zone_id');
create index zone_version_geom on spatialplan.zone_version using gist (geom);
create index zone_version_municipality on spatialplan.zone_version (municipality_id);
