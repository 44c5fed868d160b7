# shellcheck shell=bash disable=SC2034
TEXT[help]="SpatialPlan: айыл муниципалитеттеринин мейкиндикти пландоосу жана жер пайдалануусу

  ./spatialplan demo [--port N] [--no-serve]   баарын даярдап, үлгү айыл аймакты жүктөйт, өтүнмөнү текшерет,
                                               жерге болгон муктаждыкты көрсөтүп, картаны ачат
  ./spatialplan up [--port N]                  маалымат базасын жана серверди фондо иштетет
  ./spatialplan down                           экөөнү тең токтотот
  ./spatialplan status [--format text|json]    эмне иштеп жатат жана базага кантип туташса болот
  ./spatialplan test                           бардык тесттерди аткарат
  ./spatialplan bench [...]                    ылдамдыкты өлчөйт
  ./spatialplan СӨЗ [...]                      башка сөздөрдүн баары буйрук сабынын программасына берилет;
                                               --version жана СӨЗ --help да ошого тиешелүү

  --lang ky|ru|en        жооптун тили (SPATIALPLAN_LANG да болот)
  SPATIALPLAN_DATABASE   долбоордун өз базасынын ордуна сиздин PostGIS базаңызга туташуу сабы
  SPATIALPLAN_HOME       долбоордун өз базасынын папкасы (долбоордогу .spatialplan)

Бүтүү коддору: 0 аткарылды, 1 четке кагылды же каталар табылды, 2 туура эмес чакырылды, 3 бул машинада бир нерсе жетишпейт."
TEXT[help.demo]="./spatialplan demo [--port N] [--no-serve]
Жетишпегенин орнотот, долбоордун өз маалымат базасын иштетет, Ак-Жар үлгү айыл аймагын жүктөйт, чектөөлөрдү текшерүүнүн жыйынтыгын жана жерге болгон муктаждыктын таблицасын басып чыгарат, андан соң Ctrl-C басылганча картаны http://127.0.0.1:8080 дарегинде көрсөтөт.
  --port N     башка порт (ал бош болбосо, кийинки бош порт)
  --no-serve   басып чыгаргандан кийин бүтөт"
TEXT[help.up]="./spatialplan up [--port N]
Маалымат базасын жана серверди фондо иштетип, картанын дарегин басып чыгарат. Кайталай берсе болот."
TEXT[help.down]="./spatialplan down
Серверди жана маалымат базасын токтотот. Маалыматтар жоголбойт."
TEXT[help.status]="./spatialplan status [--format text|json]
Эмне иштеп жатканын, psql же QGIS кайсы дарек, порт, база жана роль менен туташа аларын айтат. Сырсөздөр ошол жерде аталган файлда турат."
TEXT[help.test]="./spatialplan test
Баарын курат, маалымат базасын иштетет жана бардык тесттерди аткарат. Акыркы сап: 'N passed, N failed'."
TEXT[help.bench]="./spatialplan bench [...]
Өлчөөлөрдү жүргүзөт; 'bench' дегенден кийинки сөздөр ошолорго берилет."
TEXT[usage.lang]="--lang дегенден кийин ky, ru же en деп жазыңыз."
TEXT[usage.unknown]="'{1}' бул жерде белгисиз. ./spatialplan {2} --help деп караңыз."
TEXT[usage.port]="'{1}' порттун номери эмес; 1ден 65535ке чейинки санды жазыңыз."
TEXT[usage.format]="'{1}' деген формат жок; --format text же --format json деп жазыңыз."
TEXT[lock.waiting]="Бул жерде ./spatialplan башка терезеде иштеп жатат; анын бүтүшүн күтөбүз ..."
TEXT[state.unwritable]="{1} папкасына жазууга болбойт. Жазууга уруксат бериңиз же дискте орун бошотуңуз, болбосо SPATIALPLAN_HOME аркылуу башка папканы көрсөтүңүз."
TEXT[missing.dotnet]=".NET 10 SDK жок. Аны https://dotnet.microsoft.com/download/dotnet/10.0 дарегинен орнотуп (Ubuntu: apt-get install dotnet-sdk-10.0), буйрукту кайталаңыз."
TEXT[missing.node]="Node.js 20 же андан жаңы версиясы npm менен бирге керек, табылганы: {1}. Аны https://nodejs.org/en/download дарегинен орнотуп, буйрукту кайталаңыз."
TEXT[install.no-apt]="Бул машинада apt-get жок, ал эми булар жетишпейт: {1}. Аларды кол менен орнотуңуз же Debian, Ubuntu колдонуңуз."
TEXT[install.no-root]="Пакеттер жетишпейт, аларды орнотууга root укугу керек. Бул эки буйрукту root катары аткартып, анан буйругуңузду кайталаңыз:
  apt-get update
  apt-get install -y --no-install-recommends {1}"
TEXT[install.starts]="Жетишпегени орнотулууда: {1} (бир жолу, бир нече мүнөт) ..."
TEXT[install.failed]="Орнотуу ишке ашкан жок; себеби жогорудагы акыркы саптарда. Аны оңдоп, root катары аткарыңыз: apt-get update && apt-get install -y --no-install-recommends {1}"
TEXT[install.old-distribution]="Бул дистрибутивде PostgreSQL {1} версиясынан эскиси гана бар. Debian 12, Ubuntu 24.04 же андан жаңысын колдонуңуз же PostgreSQL {1} менен PostGISти https://apt.postgresql.org дарегинен орнотуп, буйрукту кайталаңыз."
TEXT[build.cli]="Буйрук сабынын программасы курулууда ..."
TEXT[build.product]="Буйрук сабынын программасы жана сервер курулууда (биринчи жолу бир мүнөттөй) ..."
TEXT[build.tests]="Тесттер үчүн баары курулууда ..."
TEXT[build.map-packages]="Картанын пакеттери алынууда ..."
TEXT[build.map]="Карта курулууда ..."
TEXT[build.failed]="{1} курулган жок. Каталар жогоруда; толук чыгарылышы {2} файлында."
TEXT[cluster.creating]="Долбоордун өз маалымат базасы (PostgreSQL {1}, PostGIS менен) {2} папкасында түзүлүүдө ..."
TEXT[cluster.found]="Бул долбоордун маалымат базасы {1} папкасында сакталып калган; ошол колдонулат."
TEXT[cluster.bootstrap]="Ролдор, кеңейтүүлөр жана базалар даярдалууда ..."
TEXT[cluster.starting]="Маалымат базасы иштетилүүдө ..."
TEXT[cluster.recovering]="Маалымат базасы үзгүлтүктөн кийин калыбына келүүдө; бул бир аз убакыт алышы мүмкүн ..."
TEXT[cluster.port-taken]="Маалымат базасынын {1} портун башка программа ээлеп алган; башкасы тандалууда."
TEXT[cluster.other-user]="{1} папкасындагы маалымат базасы {2} колдонуучусуна таандык. Буйрукту {2} же root катары аткарыңыз же SPATIALPLAN_HOME аркылуу өз папкаңызды көрсөтүңүз."
TEXT[cluster.version]="{2} папкасындагы маалымат базасы PostgreSQL {1} менен түзүлгөн, ал азыр орнотулган эмес. Аны root катары орнотуңуз: apt-get install -y --no-install-recommends postgresql-{1} postgresql-{1}-postgis-3"
TEXT[cluster.disk-full]="{1} жайгашкан дискте {2} МБ гана бош орун бар; маалымат базасына кеминде {3} МБ керек. Орун бошотуңуз же SPATIALPLAN_HOME аркылуу чоңураак дискти көрсөтүңүз."
TEXT[cluster.create-failed]="{1} папкасында маалымат базасы түзүлгөн жок; себеби жогорудагы саптарда."
TEXT[cluster.start-failed]="{1} папкасындагы маалымат базасы иштебей жатат; себеби жогорудагы саптарда. Толугу {2} файлында жана базанын log папкасында."
TEXT[cluster.bootstrap-failed]="{1} папкасындагы базада ролдор жана базалар даярдалган жок; себеби жогорудагы саптарда. Буйрукту кайталаңыз."
TEXT[database.migrating]="Маалымат базасынын түзүлүшү жаңыртылууда ..."
TEXT[database.migrate-failed]="Маалымат базасынын түзүлүшү жаңыртылган жок; себеби жогорудагы саптарда."
TEXT[database.unreachable]="SPATIALPLAN_DATABASE көрсөткөн {1}:{2} дарегинен эч ким жооп бербейт. Базаны иштетиңиз же даректи оңдоңуз."
TEXT[server.starting]="Сервер иштетилүүдө ..."
TEXT[server.port-taken]="{1} портун башка программа ээлеп алган; {2} колдонулат."
TEXT[server.no-port]="{1} портунан баштап жүз порттун ичинде бошу жок. --port аркылуу башкасын көрсөтүңүз."
TEXT[server.failed]="Сервер иштебей жатат; себеби жогорудагы саптарда. Толугу {1} файлында."
TEXT[server.ended]="Сервер өзү токтоп калды. Себеби {1} файлында."
TEXT[server.stops-for-build]="Баштапкы код өзгөргөн: куруу үчүн сервер токтотулат. Аны кайра ./spatialplan up менен иштетиңиз."
TEXT[up.done]="Карта: {1}"
TEXT[down.server]="Сервер токтотулду."
TEXT[down.database]="Маалымат базасы токтотулду."
TEXT[down.nothing]="Эч нерсе иштеп турган эмес."
TEXT[status.server]="Сервер:    {1}"
TEXT[status.no-server]="Сервер:    иштебейт (иштетүү: ./spatialplan up)"
TEXT[status.database]="База:      иштеп жатат, дареги 127.0.0.1, порту {1}, базасы spatialplan
           ролдору spatialplan_owner (жазуу) жана spatialplan_reader (окуу)
           сокет папкасы {2}
           сырсөздөр {3} файлында"
TEXT[status.connect]="Туташуу:   PGPASSFILE='{1}' psql -h 127.0.0.1 -p {2} -U spatialplan_owner spatialplan"
TEXT[status.external]="База:      SPATIALPLAN_DATABASE көрсөткөн база: дареги {1}, порту {2}, базасы {3}, ролу {4}"
TEXT[status.database-sleeps]="База:      иштебейт (иштетүү: ./spatialplan up)"
TEXT[status.no-database]="База:      али түзүлө элек (аны ./spatialplan demo же ./spatialplan up түзөт)"
TEXT[demo.sample-failed]="Үлгү айыл аймак жүктөлгөн жок; себеби жогорудагы саптарда."
TEXT[demo.check]="
Үлгү өтүнмө боюнча чектөөлөр:"
TEXT[demo.check-failed]="Үлгү өтүнмөнү текшерүү ишке ашкан жок; себеби жогорудагы саптарда."
TEXT[demo.demand]="
Үлгү болжол боюнча жерге болгон муктаждык:"
TEXT[demo.demand-failed]="Муктаждыктын таблицасы түзүлгөн жок; себеби жогорудагы саптарда."
TEXT[demo.done]="
Даяр. Картаны ачуу: ./spatialplan up; баарын токтотуу: ./spatialplan down."
TEXT[demo.serving]="
Карта: {1}
Ctrl-C серверди токтотот; маалымат базасы ./spatialplan down дегенче иштей берет."
TEXT[demo.already-serving]="
Карта мурунтан эле ачык: {1}"
TEXT[demo.stopped]="Сервер токтотулду; маалымат базасы ./spatialplan down дегенче иштей берет."
TEXT[test.running]="{1} ..."
TEXT[test.none]="{1}: азырынча тест жок"
TEXT[test.project]="{1}: {2} ийгиликтүү, {3} ката ({4} с)"
TEXT[test.no-result]="{1} жыйынтыксыз бүттү; ката деп эсептелет. Чыгарылышынын акыркы саптары:"
TEXT[test.no-tests-ran]="{1} ичинде тесттер бар, бирок бири да аткарылган жок; ката деп эсептелет."
TEXT[test.no-database]="Маалымат базасы жеткиликсиз: ага муктаж тесттерди аткарууга болбойт. Ката деп эсептелет."
TEXT[test.not-started]="Тесттерди аткарууга мүмкүн болгон жок; ката деп эсептелет."
TEXT[test.logs]="Тесттердин толук чыгарылышы: {1}"
TEXT[test.failures]="
Ката менен бүткөндөр:"
