# shellcheck shell=bash disable=SC2034
TEXT[help]="SpatialPlan: пространственное планирование и землепользование сельских муниципалитетов

  ./spatialplan demo [--port N] [--no-serve]   всё подготовить, загрузить учебный айыл аймак, проверить заявку,
                                               показать потребность в земле и открыть карту
  ./spatialplan up [--port N]                  запустить базу данных и сервер в фоне
  ./spatialplan down                           остановить и то и другое
  ./spatialplan status [--format text|json]    что работает и как подключиться к базе данных
  ./spatialplan test                           выполнить все тесты
  ./spatialplan bench [...]                    измерить быстродействие
  ./spatialplan СЛОВО [...]                    любое другое слово передаётся программе командной строки;
                                               к ней же относятся --version и СЛОВО --help

  --lang ky|ru|en        язык ответов (также SPATIALPLAN_LANG)
  SPATIALPLAN_DATABASE   строка подключения к своей базе PostGIS, вместо собственной базы проекта
  SPATIALPLAN_HOME       папка собственной базы данных (.spatialplan в папке проекта)

Коды завершения: 0 готово, 1 отказано или найдены ошибки, 2 неверный вызов, 3 на машине чего-то не хватает."
TEXT[help.demo]="./spatialplan demo [--port N] [--no-serve]
Ставит недостающее, запускает собственную базу данных, загружает учебный айыл аймак Ак-Жар, печатает проверку ограничений и таблицу потребности в земле и показывает карту по адресу http://127.0.0.1:8080 до нажатия Ctrl-C.
  --port N     другой порт (если он занят, следующий свободный)
  --no-serve   закончить после печати"
TEXT[help.up]="./spatialplan up [--port N]
Запускает базу данных и сервер в фоне и печатает адрес карты. Можно повторять."
TEXT[help.down]="./spatialplan down
Останавливает сервер и базу данных. Данные не теряются."
TEXT[help.status]="./spatialplan status [--format text|json]
Сообщает, что работает и по какому адресу, порту, с какой базой и ролью могут подключиться psql или QGIS. Пароли лежат в названном там файле паролей."
TEXT[help.test]="./spatialplan test
Собирает всё, запускает базу данных и выполняет все тесты. Последняя строка: 'N passed, N failed'."
TEXT[help.bench]="./spatialplan bench [...]
Выполняет измерения; слова после 'bench' передаются им."
TEXT[usage.lang]="После --lang напишите ky, ru или en."
TEXT[usage.unknown]="'{1}' здесь неизвестно. Смотрите ./spatialplan {2} --help."
TEXT[usage.port]="'{1}' не номер порта; напишите число от 1 до 65535."
TEXT[usage.format]="'{1}' не формат; напишите --format text или --format json."
TEXT[lock.waiting]="Здесь уже работает другой запуск ./spatialplan; ждём его ..."
TEXT[state.unwritable]="Нельзя писать в {1}. Разрешите запись или освободите место на диске либо укажите в SPATIALPLAN_HOME другую папку."
TEXT[missing.dotnet]="Не хватает .NET 10 SDK. Установите его с https://dotnet.microsoft.com/download/dotnet/10.0 (в Ubuntu: apt-get install dotnet-sdk-10.0) и повторите команду."
TEXT[missing.node]="Нужен Node.js 20 или новее вместе с npm, найдено: {1}. Установите его с https://nodejs.org/en/download и повторите команду."
TEXT[install.no-apt]="На этой машине нет apt-get, а не хватает: {1}. Установите это вручную или возьмите Debian либо Ubuntu."
TEXT[install.no-root]="Не хватает пакетов, а для установки нужны права root. Пусть эти две команды выполнят от имени root, затем повторите команду:
  apt-get update
  apt-get install -y --no-install-recommends {1}"
TEXT[install.starts]="Устанавливаем недостающее: {1} (один раз, несколько минут) ..."
TEXT[install.failed]="Установка не удалась; причина в последних строках выше. Устраните её и выполните от имени root: apt-get update && apt-get install -y --no-install-recommends {1}"
TEXT[install.old-distribution]="В этом дистрибутиве есть только PostgreSQL старше версии {1}. Возьмите Debian 12 или Ubuntu 24.04 либо новее, или установите PostgreSQL {1} с PostGIS с https://apt.postgresql.org и повторите команду."
TEXT[build.cli]="Собираем программу командной строки ..."
TEXT[build.product]="Собираем программу командной строки и сервер (в первый раз около минуты) ..."
TEXT[build.tests]="Собираем всё для тестов ..."
TEXT[build.map-packages]="Получаем пакеты карты ..."
TEXT[build.map]="Собираем карту ..."
TEXT[build.failed]="Не удалось собрать {1}. Ошибки выше; весь вывод в {2}."
TEXT[cluster.creating]="Создаём собственную базу данных (PostgreSQL {1} с PostGIS) в {2} ..."
TEXT[cluster.found]="База данных этого проекта сохранилась в {1}; используем её."
TEXT[cluster.bootstrap]="Готовим роли, расширения и базы данных ..."
TEXT[cluster.starting]="Запускаем базу данных ..."
TEXT[cluster.recovering]="База данных восстанавливается после сбоя; это может занять время ..."
TEXT[cluster.port-taken]="Порт {1} базы данных занят другой программой; выбираем другой."
TEXT[cluster.other-user]="База данных в {1} принадлежит пользователю {2}. Выполните команду от имени {2} или root либо укажите в SPATIALPLAN_HOME свою папку."
TEXT[cluster.version]="База данных в {2} создана PostgreSQL {1}, который больше не установлен. Установите его от имени root: apt-get install -y --no-install-recommends postgresql-{1} postgresql-{1}-postgis-3"
TEXT[cluster.disk-full]="В {1} свободно только {2} МБ; базе данных нужно не меньше {3} МБ. Освободите место или укажите в SPATIALPLAN_HOME больший диск."
TEXT[cluster.create-failed]="Не удалось создать базу данных в {1}; причина в строках выше."
TEXT[cluster.start-failed]="База данных в {1} не запускается; причина в строках выше. Полностью: {2} и папка log базы данных."
TEXT[cluster.bootstrap-failed]="Не удалось подготовить роли и базы данных в {1}; причина в строках выше. Повторите команду."
TEXT[database.migrating]="Приводим базу данных к текущей версии ..."
TEXT[database.migrate-failed]="Не удалось привести базу данных к текущей версии; причина в строках выше."
TEXT[database.unreachable]="По адресу {1}:{2} базы данных из SPATIALPLAN_DATABASE никто не отвечает. Запустите её или исправьте адрес."
TEXT[server.starting]="Запускаем сервер ..."
TEXT[server.port-taken]="Порт {1} занят другой программой; берём {2}."
TEXT[server.no-port]="Среди ста портов, начиная с {1}, нет свободного. Укажите другой через --port."
TEXT[server.failed]="Сервер не запускается; причина в строках выше. Полностью: {1}."
TEXT[server.ended]="Сервер завершился сам. Причина в {1}."
TEXT[server.stops-for-build]="Исходный код изменился: останавливаем сервер на время сборки. Запустите его снова: ./spatialplan up."
TEXT[up.done]="Карта: {1}"
TEXT[down.server]="Сервер остановлен."
TEXT[down.database]="База данных остановлена."
TEXT[down.nothing]="Ничего не работало."
TEXT[status.server]="Сервер:      {1}"
TEXT[status.no-server]="Сервер:      не работает (запустить: ./spatialplan up)"
TEXT[status.database]="База данных: работает, адрес 127.0.0.1, порт {1}, база spatialplan
             роли spatialplan_owner (запись) и spatialplan_reader (чтение)
             папка сокета {2}
             пароли в {3}"
TEXT[status.connect]="Подключение: PGPASSFILE='{1}' psql -h 127.0.0.1 -p {2} -U spatialplan_owner spatialplan"
TEXT[status.external]="База данных: из SPATIALPLAN_DATABASE: адрес {1}, порт {2}, база {3}, роль {4}"
TEXT[status.database-sleeps]="База данных: не работает (запустить: ./spatialplan up)"
TEXT[status.no-database]="База данных: ещё не создана (это делает ./spatialplan demo или ./spatialplan up)"
TEXT[demo.sample-failed]="Не удалось загрузить учебный айыл аймак; причина в строках выше."
TEXT[demo.check]="
Ограничения по учебной заявке:"
TEXT[demo.check-failed]="Проверка учебной заявки не удалась; причина в строках выше."
TEXT[demo.demand]="
Потребность в земле по учебному прогнозу:"
TEXT[demo.demand-failed]="Не удалось составить таблицу потребности; причина в строках выше."
TEXT[demo.done]="
Готово. Открыть карту: ./spatialplan up; остановить всё: ./spatialplan down."
TEXT[demo.serving]="
Карта: {1}
Ctrl-C завершает сервер; база данных работает до ./spatialplan down."
TEXT[demo.already-serving]="
Карта уже открыта: {1}"
TEXT[demo.stopped]="Сервер остановлен; база данных работает до ./spatialplan down."
TEXT[test.running]="{1} ..."
TEXT[test.none]="{1}: тестов пока нет"
TEXT[test.project]="{1}: успешно {2}, с ошибкой {3} ({4} с)"
TEXT[test.no-result]="{1} завершился без результата; считается ошибкой. Последние строки вывода:"
TEXT[test.no-tests-ran]="{1} содержит тесты, но ни один не выполнен; считается ошибкой."
TEXT[test.no-database]="База данных недоступна: тесты, которым она нужна, выполнить нельзя. Считается ошибкой."
TEXT[test.not-started]="Тесты выполнить не удалось; считается ошибкой."
TEXT[test.logs]="Весь вывод тестов: {1}"
TEXT[test.failures]="
С ошибкой:"
