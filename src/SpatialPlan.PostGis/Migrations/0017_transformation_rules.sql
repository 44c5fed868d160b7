-- Transformation: from which land to which, by the law of a day. Every row names its act and article, says whether someone has confirmed it, and is
-- dated; a municipality's row with a code stands before the default of all with the same code. An empty list in a condition stands for all.

call spatialplan.make_code_list('transformation_body');
insert into spatialplan.transformation_body (position, code, name_ky, name_ru, name_en, source, confirmed) values
  (1, 'council', 'жергиликтүү кеңеш', 'местный кенеш', 'local council', 'handbook, question 84', true),
  (2, 'rayon_administration', 'райондук мамлекеттик администрация', 'районная государственная администрация', 'rayon state administration', 'handbook, question 84; Resolution 169 of 19 March 2014, p. 2', true),
  (3, 'environment', 'жаратылыш ресурстары жана экология органы', 'орган природных ресурсов и экологии', 'natural resources and ecology office', 'Resolution 169 as amended in September 2025 (opinions)', false),
  (4, 'emergencies', 'Өзгөчө кырдаалдар министрлиги', 'Министерство чрезвычайных ситуаций', 'Ministry of Emergency Situations', 'default of the system', false),
  (5, 'sanitary', 'санитардык-эпидемиологиялык көзөмөл', 'санитарно-эпидемиологический надзор', 'sanitary supervision', 'default of the system', false),
  (6, 'culture', 'маданий мурасты коргоо органы', 'орган охраны культурного наследия', 'heritage office', 'Resolution 169 as amended in September 2025 (opinions)', false),
  (7, 'forest', 'токой кызматы', 'лесная служба', 'forest service', 'default of the system', false),
  (8, 'water', 'суу чарба кызматы', 'служба водного хозяйства', 'water service', 'default of the system', false),
  (9, 'owner_of_network', 'тармактын же жолдун ээси', 'владелец сети или дороги', 'owner of the network or road', 'default of the system', false),
  (10, 'land_agency', 'Жер ресурстары боюнча агенттик', 'Агентство по земельным ресурсам', 'land agency', 'handbook, question 84', true),
  (11, 'ministry_of_agriculture', 'Айыл чарба министрлиги', 'Министерство сельского хозяйства', 'Ministry of Agriculture', 'default of the system: path of the files of 2022', false),
  (12, 'cabinet', 'Министрлер Кабинети', 'Кабинет Министров', 'Cabinet of Ministers', 'handbook, question 84', true);

call spatialplan.make_code_list('transformation_document');
insert into spatialplan.transformation_document (position, code, name_ky, name_ru, name_en, source, confirmed) values
  (1, 'application', 'арыз же өтүнүч', 'заявление или ходатайство', 'application or petition', 'Resolution 169 of 19 March 2014, p. 2', true),
  (2, 'identity', 'өтүнүүчүнүн документи', 'документ заявителя', 'identity of the applicant', 'Resolution 169 of 19 March 2014', true),
  (3, 'title', 'жерге укукту ырастоочу документтер', 'правоустанавливающие документы', 'title documents', 'Resolution 169 of 19 March 2014', true),
  (4, 'plan', 'жер тилкесинин планы', 'план участка', 'plan of the plot', 'handbook, question 84', true),
  (5, 'justification', 'муктаждыктын негиздемеси (ТЭН, башкы план же пландоо долбоору)', 'обоснование (ТЭО, генплан или проект планировки)', 'justification (feasibility study, master plan or layout)', 'Resolution 169 as amended in September 2025', false),
  (6, 'losses', 'айыл чарба жана токой өндүрүшүнүн жоготуулары жөнүндө маалымат', 'справка о потерях сельского и лесного хозяйства', 'statement of agricultural and forestry losses', 'Resolution 169 as amended in September 2025', false),
  (7, 'opinion_environment', 'экологиялык корутунду', 'экологическое заключение', 'environmental opinion', 'Resolution 169 as amended in September 2025', false),
  (8, 'opinion_heritage', 'маданий мурас боюнча корутунду', 'заключение по культурному наследию', 'heritage opinion', 'Resolution 169 as amended in September 2025', false),
  (9, 'opinion_land', 'жер органынын корутундусу', 'заключение земельного органа', 'opinion of the land body', 'Resolution 169 as amended in September 2025', false),
  (10, 'opinion_emergencies', 'Өзгөчө кырдаалдар министрлигинин эксперттик корутундусу', 'экспертное заключение Министерства чрезвычайных ситуаций', 'expert opinion of the Ministry of Emergency Situations', 'default of the system', false),
  (11, 'exception_proof', 'мораторийден тышкары учурду ырастоочу документ', 'документ, подтверждающий исключение из моратория', 'proof of the exception from the moratorium', 'Law 257 of 31 July 2009', true),
  (12, 'consent_owner', 'тармактын же жолдун ээсинин макулдугу', 'согласие владельца сети или дороги', 'consent of the owner of the network or road', 'default of the system', false);

create table spatialplan.transformation_rule (
  version_id      bigint generated always as identity primary key,
  municipality_id bigint references spatialplan.administrative_unit,
  code            text not null check (code ~ '^[a-z0-9-]+$'),
  -- matrix: a transfer between categories or kinds; moratorium and exception: what is barred and what lifts the bar; restriction: what a restriction
  -- of the theme means to the wanted use.
  part            text not null check (part in ('matrix', 'moratorium', 'exception', 'restriction')),
  from_categories smallint[] not null default '{}',
  from_kinds      text[] not null default '{}',
  -- Only land whose soil class is lower than this; land without a recorded class does not fulfil it.
  bonitet_below   smallint check (bonitet_below between 1 and 100),
  to_categories   smallint[] not null default '{}',
  to_kinds        text[] not null default '{}',
  uses            text[] not null default '{}',
  -- True: only when the category stays; false: only when it changes; null: both.
  category_stays  boolean,
  theme           text references spatialplan.restriction_theme check ((part = 'restriction') = (theme is not null)),
  types           text[] not null default '{}',
  grades          text[] not null default '{}',
  outcome         text not null check (outcome in ('allowed', 'needs-approval', 'conditional', 'moratorium', 'forbidden')),
  -- Of an exception: the moratorium it lifts, and the ground the applicant has to name, when the use alone does not show it.
  lifts           text check ((part = 'exception') = (lifts is not null)),
  ground          text check (ground is null or part = 'exception'),
  bodies          text[] not null default '{}',
  documents       text[] not null default '{}',
  act             text not null check (act <> ''),
  article         text,
  text_ky         text not null check (text_ky <> ''),
  text_ru         text not null check (text_ru <> ''),
  text_en         text not null check (text_en <> ''),
  source          text not null check (source <> ''),
  confirmed       boolean not null,
  change_id       bigint not null references spatialplan.change,
  valid           daterange not null,
  recorded        tstzrange not null default tstzrange(spatialplan.recording_time(), null),
  check ((part = 'moratorium') = (outcome = 'moratorium'))
);
call spatialplan.guard_versions('spatialplan.transformation_rule');
call spatialplan.guard_one_current_version('spatialplan.transformation_rule', 'municipality_id, code');

-- Days on which offices are closed, besides Saturdays and Sundays; or open in spite of one (works). Without a year: every year.
create table spatialplan.office_day (
  version_id bigint generated always as identity primary key,
  code       text not null check (code ~ '^[a-z0-9-]+$'),
  year       smallint check (year between 1991 and 2200),
  month      smallint not null check (month between 1 and 12),
  day        smallint not null check (day between 1 and 31),
  works      boolean not null default false,
  source     text not null check (source <> ''),
  confirmed  boolean not null,
  change_id  bigint not null references spatialplan.change,
  valid      daterange not null,
  recorded   tstzrange not null default tstzrange(spatialplan.recording_time(), null)
);
call spatialplan.guard_versions('spatialplan.office_day');
call spatialplan.guard_one_current_version('spatialplan.office_day', 'code');

insert into spatialplan.change (kind, reason) values ('migration', 'default rules of transformation');

insert into spatialplan.office_day (code, year, month, day, source, confirmed, change_id, valid)
select v.code, v.year, v.month, v.day, v.source, false, spatialplan.current_change(), '[1991-08-31,)'
from (values
  ('new-year', null::smallint, 1, 1, 'Labour Code, public holidays'), ('christmas', null, 1, 7, 'Labour Code, public holidays'), ('defender', null, 2, 23, 'Labour Code, public holidays'),
  ('women', null, 3, 8, 'Labour Code, public holidays'), ('nooruz', null, 3, 21, 'Labour Code, public holidays'), ('labour', null, 5, 1, 'Labour Code, public holidays'),
  ('constitution', null, 5, 5, 'Labour Code, public holidays'), ('victory', null, 5, 9, 'Labour Code, public holidays'), ('independence', null, 8, 31, 'Labour Code, public holidays'),
  ('ancestors-1', null, 11, 7, 'Labour Code, public holidays'), ('ancestors-2', null, 11, 8, 'Labour Code, public holidays'),
  ('orozo-ait-2026', 2026, 3, 20, 'lunar calendar; the day is announced each year'), ('kurman-ait-2026', 2026, 5, 27, 'lunar calendar; the day is announced each year')) v (code, year, month, day, source);

create temporary table rule (
  code text, part text, from_categories smallint[], from_kinds text[], bonitet_below smallint, to_kinds text[], uses text[], category_stays boolean, theme text, types text[], grades text[],
  outcome text, lifts text, ground text, bodies text[], documents text[], act text, article text, text_ky text, text_ru text, text_en text, source text, confirmed boolean, since date) on commit drop;
insert into rule values
  ('transfer', 'matrix', '{}', '{}', null, '{}', '{}', null, null, '{}', '{}', 'needs-approval', null, null,
   '{council,rayon_administration,environment,culture,land_agency,ministry_of_agriculture,cabinet}', '{application,identity,title,plan,justification,losses,opinion_environment,opinion_heritage,opinion_land}', '145', null,
   'Бир категориядан экинчисине же жердин бир түрүнөн экинчисине өткөрүү – которуу: аны Министрлер Кабинети чечет.', 'Перевод из одной категории или вида угодий в другие решает Кабинет Министров.', 'A change of category or of land kind is a transfer, decided by the Cabinet of Ministers.',
   'Law 145 of 15 July 2013; Resolution 169 of 19 March 2014', true, '2013-07-15'),
  ('settlement-stays', 'matrix', '{2}', '{}', null, '{}', '{}', true, null, '{}', '{}', 'allowed', null, null, '{}', '{}', '45', '77',
   'Калктуу конуштун жери ошол категорияда калат: которуу керек эмес, зона жана куруу эрежелери чечет.', 'Земля населённого пункта остаётся в своей категории: перевод не нужен, решают зона и правила застройки.', 'Settlement land stays in its category: no transfer is needed; the zone and the building rules decide.',
   'Land Code, art. 77', false, '1999-06-02'),
  ('arable-stays', 'matrix', '{1}', '{irrigated_arable,rainfed_arable,fallow,perennial,kitchen_garden}', null, '{}', '{arable_farming}', true, null, '{}', '{}', 'allowed', null, null, '{}', '{}', '4', null,
   'Айдоо жери айыл чарбасында калат: которуу керек эмес.', 'Пашня остаётся в сельском хозяйстве: перевод не нужен.', 'Arable land stays in farming: no transfer is needed.', 'Law 4 of 11 January 2001', false, '2001-01-11'),
  ('grazing-stays', 'matrix', '{1}', '{pasture,hayfield}', null, '{}', '{grazing}', true, null, '{}', '{}', 'allowed', null, null, '{}', '{}', '45', null,
   'Жайыт жайыт бойдон калат: которуу керек эмес.', 'Пастбище остаётся пастбищем: перевод не нужен.', 'Pasture stays pasture: no transfer is needed.', 'Land Code, art. 4', false, '1999-06-02'),
  ('protected-land', 'matrix', '{4}', '{}', null, '{}', '{}', false, null, '{}', '{}', 'forbidden', null, null, '{}', '{}', '18', null,
   'Өзгөчө корголуучу жаратылыш аймагынын жери башка категорияга которулбайт.', 'Земли особо охраняемых природных территорий не переводятся в другие категории.', 'Land of specially protected natural areas is not transferred to other categories.',
   'Law 18 of 3 May 2011; handbook, question 79', false, '2011-05-03'),
  ('forest-fund', 'matrix', '{5}', '{}', null, '{}', '{}', false, null, '{}', '{}', 'conditional', null, null,
   '{council,rayon_administration,environment,forest,land_agency,cabinet}', '{application,identity,title,plan,justification,losses,opinion_environment,opinion_land}', '45', null,
   'Токой фондусунун жери мамлекеттики: токой кызматынын макулдугу жана жоготуулардын ордун толтуруу керек.', 'Земли лесного фонда государственные: нужны согласие лесной службы и возмещение потерь.', 'Forest fund land belongs to the state: the consent of the forest service and compensation of losses are needed.',
   'default of the system', false, '1999-06-02'),
  ('water-fund', 'matrix', '{6}', '{}', null, '{}', '{}', false, null, '{}', '{}', 'conditional', null, null,
   '{council,rayon_administration,environment,water,land_agency,cabinet}', '{application,identity,title,plan,justification,opinion_environment,opinion_land}', '128', null,
   'Суу фондусунун жери мамлекеттики: суу кызматынын макулдугу керек.', 'Земли водного фонда государственные: нужно согласие водной службы.', 'Water fund land belongs to the state: the consent of the water service is needed.', 'default of the system', false, '2005-01-12'),
  ('irrigated-moratorium', 'moratorium', '{1}', '{irrigated_arable}', null, '{}', '{}', false, null, '{}', '{}', 'moratorium', null, null, '{}', '{}', '257', null,
   'Сугат айдоо жерлерин башка категорияга которууга мораторий бар.', 'Действует мораторий на перевод орошаемой пашни в другие категории.', 'There is a moratorium on transferring irrigated arable land to other categories.', 'Law 257 of 31 July 2009', true, '2009-07-31'),
  ('irrigated-kind-moratorium', 'moratorium', '{1}', '{irrigated_arable}', null, '{pasture,hayfield,perennial,forest,roads,buildings,other}', '{}', true, null, '{}', '{}', 'moratorium', null, null, '{}', '{}', '257', null,
   'Сугат айдоо жерлерин жердин башка түрүнө которууга мораторий бар.', 'Действует мораторий на перевод орошаемой пашни в другие виды угодий.', 'There is a moratorium on transferring irrigated arable land to other kinds.', 'Law 257 of 31 July 2009', true, '2009-07-31'),
  ('exception-orchard', 'exception', '{}', '{}', 40, '{perennial}', '{}', null, null, '{}', '{}', 'conditional', 'irrigated-kind-moratorium', null, '{ministry_of_agriculture}', '{exception_proof}', '257', null,
   'Тышкары учур: баллы 40тан төмөн жерге көп жылдык мөмө-жемиш бактары.', 'Исключение: многолетние плодовые насаждения на земле с баллом бонитета ниже 40.', 'Exception: perennial fruit plantings on land whose soil class is below 40.', 'Law 174 of 14 October 2017', false, '2017-10-14'),
  ('exception-cemetery', 'exception', '{}', '{}', null, '{}', '{cemetery}', null, null, '{}', '{}', 'conditional', 'irrigated-moratorium', null, '{sanitary}', '{exception_proof}', '257', null,
   'Тышкары учур: көрүстөн.', 'Исключение: кладбище.', 'Exception: cemetery.', 'public summaries of Law 257', false, '2009-07-31'),
  ('exception-social', 'exception', '{}', '{}', null, '{}', '{education_health}', null, null, '{}', '{}', 'conditional', 'irrigated-moratorium', null, '{}', '{exception_proof}', '257', null,
   'Тышкары учур: мектеп, саламаттык сактоо жана спорт объекттери.', 'Исключение: школы, объекты здравоохранения и спорта.', 'Exception: schools, health and sports facilities.', 'public summaries of Law 257', false, '2009-07-31'),
  ('exception-defence', 'exception', '{}', '{}', null, '{}', '{special_regime}', null, null, '{}', '{}', 'conditional', 'irrigated-moratorium', null, '{}', '{exception_proof}', '257', null,
   'Тышкары учур: аскердик жана чек ара объекттери.', 'Исключение: военные и пограничные объекты.', 'Exception: military and border posts.', 'public summaries of Law 257', false, '2009-07-31'),
  ('exception-transport', 'exception', '{}', '{}', null, '{}', '{transport}', null, null, '{}', '{}', 'conditional', 'irrigated-moratorium', null, '{}', '{exception_proof}', '257', null,
   'Тышкары учур: жалпы пайдалануудагы жол, темир жол, көпүрө, тоннель, аэропорт.', 'Исключение: дороги общего пользования, железные дороги, мосты, тоннели, аэропорты.', 'Exception: public roads, railways, bridges, tunnels and airports.', 'public summaries of Law 257', false, '2009-07-31'),
  ('exception-water-works', 'exception', '{}', '{}', null, '{}', '{engineering}', null, null, '{}', '{}', 'conditional', 'irrigated-moratorium', null, '{}', '{exception_proof}', '257', null,
   'Тышкары учур: ичүүчү суу, канализация, тазалоо жана суу чарба курулмалары.', 'Исключение: питьевая вода, канализация, очистные и водохозяйственные сооружения.', 'Exception: drinking water, sewerage, treatment and water-management works.', 'public summaries of Law 257', false, '2009-07-31'),
  ('exception-resettlement', 'exception', '{}', '{}', null, '{}', '{individual_housing,low_rise_housing,multi_storey_housing}', null, null, '{}', '{}', 'conditional', 'irrigated-moratorium', 'resettlement', '{emergencies}', '{exception_proof}', '257', null,
   'Тышкары учур: кырсыктан жабыркагандарды көчүрүү.', 'Исключение: переселение пострадавших от чрезвычайных ситуаций.', 'Exception: resettlement of people hit by emergencies.', 'public summaries of Law 257', false, '2009-07-31'),
  ('exception-state-housing', 'exception', '{}', '{}', null, '{}', '{individual_housing,low_rise_housing,multi_storey_housing}', null, null, '{}', '{}', 'conditional', 'irrigated-moratorium', 'state_housing', '{}', '{exception_proof}', '257', null,
   'Тышкары учур: мамлекеттик турак жай программасы.', 'Исключение: государственная жилищная программа.', 'Exception: state housing programme.', 'public summaries of Law 257; in force of the newest amendment not seen', false, '2024-12-12'),
  ('area-prohibited', 'restriction', '{}', '{}', null, '{}', '{}', null, 'protected_area', '{}', '{prohibited}', 'forbidden', null, null, '{}', '{}', '18', null,
   'Корголуучу аймактын бул бөлүгүндө жерди пайдаланууга тыюу салынат.', 'В этой части охраняемой территории пользование землёй запрещено.', 'In this part of the protected area the use of land is prohibited.', 'Law 18 of 3 May 2011; handbook, question 79', false, '2011-05-03'),
  ('area-other', 'restriction', '{}', '{}', null, '{}', '{}', null, 'protected_area', '{}', '{}', 'conditional', null, null, '{environment}', '{opinion_environment}', '18', null,
   'Корголуучу аймактын режими сакталат: экологиялык корутунду керек.', 'Соблюдается режим охраняемой территории: нужно экологическое заключение.', 'The regime of the protected area is kept: an environmental opinion is needed.', 'Law 18 of 3 May 2011', false, '2011-05-03'),
  ('hazard-1', 'restriction', '{}', '{}', null, '{}', '{individual_housing,low_rise_housing,multi_storey_housing,public_business,education_health,industry,warehouse_utility,recreation_tourism,farm_buildings,special_regime}', null, 'hazard', '{}', '{1}', 'forbidden', null, null, '{}', '{}', 'system', null,
   '1-деңгээлдеги коркунуч зонасында курулушка тыюу салынат.', 'В зоне опасности 1-й степени строительство запрещено.', 'In a hazard zone of level 1 building is forbidden.', 'default of the system; handbook, question 74', false, '1991-08-31'),
  ('hazard-other', 'restriction', '{}', '{}', null, '{}', '{}', null, 'hazard', '{}', '{}', 'conditional', null, null, '{emergencies}', '{opinion_emergencies}', 'system', null,
   'Коркунуч зонасы: Өзгөчө кырдаалдар министрлигинин эксперттик корутундусу керек.', 'Зона опасности: нужно экспертное заключение Министерства чрезвычайных ситуаций.', 'A hazard zone: an expert opinion of the Ministry of Emergency Situations is needed.', 'default of the system; handbook, question 74', false, '1991-08-31'),
  ('water-strip', 'restriction', '{}', '{}', null, '{}', '{individual_housing,low_rise_housing,multi_storey_housing,public_business,education_health,industry,warehouse_utility,recreation_tourism,farm_buildings,waste,cemetery}', null, 'water', '{water_strip}', '{}', 'forbidden', null, null, '{}', '{}', '271', null,
   'Суу коргоо тилкесинде курулушка жана булгоочу ишке тыюу салынат.', 'В водоохранной полосе строительство и загрязняющая деятельность запрещены.', 'In a water strip building and polluting activity are forbidden.', 'Resolution 271 of 7 July 1995', false, '1995-07-07'),
  ('water-zone', 'restriction', '{}', '{}', null, '{}', '{}', null, 'water', '{}', '{}', 'conditional', null, null, '{environment,water}', '{opinion_environment}', '271', null,
   'Суу коргоо зонасынын режими сакталат.', 'Соблюдается режим водоохранной зоны.', 'The regime of the water-protection zone is kept.', 'Resolution 271 of 7 July 1995', false, '1995-07-07'),
  ('sanitary-people', 'restriction', '{}', '{}', null, '{}', '{individual_housing,low_rise_housing,multi_storey_housing,education_health,recreation_tourism,park_green}', null, 'sanitary', '{}', '{}', 'forbidden', null, null, '{}', '{}', '201', 'annex 3',
   'Санитардык-коргоо зонасында турак жай, мектеп, оорукана жана эс алуу жайы салынбайт.', 'В санитарно-защитной зоне не строят жильё, школы, больницы и места отдыха.', 'No homes, schools, hospitals or places of recreation in a sanitary zone.', 'Resolution 201 of 11 April 2016', false, '2016-04-11'),
  ('sanitary-other', 'restriction', '{}', '{}', null, '{}', '{}', null, 'sanitary', '{}', '{}', 'conditional', null, null, '{sanitary}', '{}', '201', 'annex 3',
   'Санитардык көзөмөлдүн корутундусу керек.', 'Нужно заключение санитарного надзора.', 'An opinion of sanitary supervision is needed.', 'Resolution 201 of 11 April 2016', false, '2016-04-11'),
  ('line-people', 'restriction', '{}', '{}', null, '{}', '{individual_housing,low_rise_housing,multi_storey_housing,education_health}', null, 'power_line', '{}', '{}', 'forbidden', null, null, '{}', '{}', '01-13/146', null,
   'Электр линиясынын же түтүктүн коргоо зонасында үй, мектеп, оорукана салынбайт.', 'В охранной зоне линии или трубопровода не строят жильё, школы и больницы.', 'No homes, schools or hospitals in the zone of a power line or pipeline.', 'Order 01-13/146 of 14 July 2023', false, '2023-07-14'),
  ('line-other', 'restriction', '{}', '{}', null, '{}', '{}', null, 'power_line', '{}', '{}', 'conditional', null, null, '{owner_of_network}', '{consent_owner}', '01-13/146', null,
   'Тармактын ээсинин макулдугу керек.', 'Нужно согласие владельца сети.', 'The consent of the owner of the network is needed.', 'Order 01-13/146 of 14 July 2023', false, '1991-08-31'),
  ('right-of-way', 'restriction', '{}', '{}', null, '{}', '{individual_housing,low_rise_housing,multi_storey_housing,public_business,education_health,industry,warehouse_utility,recreation_tourism,farm_buildings,cemetery,waste}', null, 'road', '{road_right_of_way,railway}', '{}', 'forbidden', null, null, '{}', '{}', '72', null,
   'Жол тилкесинде курулушка тыюу салынат.', 'В полосе отвода строительство запрещено.', 'Building in a right-of-way is forbidden.', 'Law 72 of 2 June 1998', false, '1998-06-02'),
  ('road-other', 'restriction', '{}', '{}', null, '{}', '{}', null, 'road', '{}', '{}', 'conditional', null, null, '{owner_of_network}', '{consent_owner}', '72', null,
   'Жолдун ээсинин макулдугу керек.', 'Нужно согласие владельца дороги.', 'The consent of the owner of the road is needed.', 'Law 72 of 2 June 1998', false, '1998-06-02'),
  ('heritage', 'restriction', '{}', '{}', null, '{}', '{}', null, 'heritage', '{}', '{}', 'conditional', null, null, '{culture}', '{opinion_heritage}', '91', '30',
   'Мурасты коргоо органынын корутундусу жана археологиялык көзөмөл керек.', 'Нужны заключение органа охраны наследия и археологический надзор.', 'An opinion of the heritage office and archaeological supervision are needed.', 'Law 91 of 26 July 1999', false, '1999-07-26'),
  ('border', 'restriction', '{}', '{}', null, '{}', '{}', null, 'border', '{}', '{}', 'conditional', null, null, '{rayon_administration}', '{}', '172', null,
   'Чек ара зонасынын режими сакталат; жер мамлекеттики бойдон калат.', 'Соблюдается режим пограничной зоны; земля остаётся государственной.', 'The regime of the border zone is kept; the land stays with the state.', 'Resolution 172 of 4 April 2016', false, '1991-08-31');

insert into spatialplan.transformation_rule (code, part, from_categories, from_kinds, bonitet_below, to_kinds, uses, category_stays, theme, types, grades, outcome, lifts, ground, bodies, documents, act, article, text_ky, text_ru, text_en, source, confirmed, change_id, valid)
select code, part, from_categories, from_kinds, bonitet_below, to_kinds, uses, category_stays, theme, types, grades, outcome, lifts, ground, bodies, documents, act, article, text_ky, text_ru, text_en, source, confirmed, spatialplan.current_change(), daterange(since, null)
from rule;
