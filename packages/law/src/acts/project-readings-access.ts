import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings from DEC-49 on: who sees what, who acts, and how it is watched over. */
export const READINGS_ACCESS = {
  'DEC-49': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Жазбаларды қараудың әдеттен тыс болып саналатын шектері мен түнгі сағаттары – жобаның әдепкі мәндері: бұл кінә емес, тексеруге себеп.',
      'Пороги, с которых просмотр записей считается необычным, и часы ночи – значения проекта по умолчанию: это не вина, а повод проверить.',
      'The thresholds from which readings of records count as unusual, and the hours of night, are project defaults: a reason to look, no guilt.',
    ),
  },
  'DEC-50': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Ұйым мен бөлім туралы шағымды облыстың жергілікті атқарушы органы, ол туралы шағымды орталық уәкілетті орган қарайды, шағым оған себеп болған органды айналып өтіп, бірден жоғары тұрған органға түседі.',
      'Жалобу на организацию и отдел рассматривает местный исполнительный орган области, на него – центральный уполномоченный орган, и она поступает сразу туда, минуя того, на кого жалуются.',
      'A complaint about an organisation or department is considered by the local executive body, about that by the central authorised body; it goes straight to the superior, past the one complained about.',
    ),
  },
  'DEC-51': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Баланың қауіпсіздігі туралы хабар жергілікті атқарушы органның қорғаншылық қызметіне түседі, оны ата-ана да, басқа қызметкер де көрмейді.',
      'Сигнал о безопасности ребёнка поступает в службу опеки местного исполнительного органа, его не видят ни родители, ни другие сотрудники.',
      'A signal about the safety of a child goes to the guardianship service of the local executive body; neither parents nor other staff see it.',
    ),
  },
  'DEC-52': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Шұғыл қолжетімділік: лауазымына ашық бөліктерді қатысы жоқ баладан көруге себеп көрсетілсе, шектеулі сағатқа ғана рұқсат беріледі, отбасы бірден біледі, басшы мен жауапты тұлға оны тексереді.',
      'Экстренный доступ: части записи, открытые должности, можно увидеть у ребёнка, с которым нет связи, с указанием причины и на ограниченные часы; семья узнаёт сразу, руководитель и ответственный проверяют.',
      'Emergency access: the parts open to a post may be read of a child with no relation to it, for a stated reason and some hours; the family is told at once, the head and the officer review it.',
    ),
  },
  'DEC-53': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Бағдарламаны жабу мен қызметкердің тіркелгісін ашу және жабу екі адамның шешімін қажет етеді: бірі сұрайды, екіншісі мақұлдайды.',
      'Закрытие программы, открытие и закрытие учётной записи сотрудника требуют решения двух человек: один просит, другой согласует.',
      'Closing a programme, opening and closing an account of staff take two people: one asks, another approves.',
    ),
  },
  'DEC-54': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Бала ата-анасының құқығын кәмелетке толмаған анасы не әкесі де он алты жастан бастап өзі жүзеге асырады; өзге өкіл кәмелетке толған адам болады. Отбасы заңнамасымен салыстырылмаған.',
      'Несовершеннолетние мать и отец действуют за ребёнка сами с шестнадцати лет; иной представитель должен быть совершеннолетним. С семейным законодательством не сверено.',
      'A mother or father under age acts for the child from sixteen; any other representative must be of age. Not compared with family law.',
    ),
  },
  'DEC-55': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Облыс тізіліміне жергілікті атқарушы орган жауап береді: оның тізілімге жауапты қызметкері екі жазба бір баланыкі ме, әлде екі баланыкі ме, соны шешеді; машина біріктірмейді.',
      'За регистр области отвечает местный исполнительный орган: его ответственный за регистр решает, одному ли ребёнку принадлежат две записи; машина не объединяет.',
      'The local executive body answers for the register of its region: its register keeper decides whether two records are of one child or of two; no machine merges.',
    ),
  },
  'DEC-56': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Екі жазбаны екі адам біріктіреді және екі адам кері қайтара алады: екі жазба да сақталады, біреуі екіншісіне апарады; бір мезгілде екі орналастыру, екі бағдарлама не екі ЖСН болса, егіздер болса, біріктірілмейді.',
      'Две записи объединяют двое и двое могут отменить: обе остаются, одна ведёт к другой; при двух устройствах, программах, подтверждённых ИИН и у близнецов объединения нет.',
      'Two people merge two records and two can undo it: both stay, one leads to the other; two placements, two programmes, two confirmed numbers or twins stand in the way.',
    ),
  },
  'DEC-57': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Өзін бір рет дәлелдеген адам кейін құрылғы кілтімен не телефондағы кодпен бірге құпиясөзбен де кіреді; кіру белгілі уақыттан соң аяқталады, ал маңызды әрекет алдында кім екені қайта расталады.',
      'Тот, кто однажды подтвердил себя, может входить и ключом устройства или паролем с кодом в телефоне; вход со временем заканчивается, а перед важным действием личность подтверждается заново.',
      'Whoever has once proved who they are may then sign in by a passkey, or by a password with a code of the telephone; a session ends in time, and weighty acts ask for a fresh proof.',
    ),
  },
  'DEC-59': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Таңдауға, өтінішке, келісімге және қорытындыға электрондық қолтаңбамен қол қоюға болады; отбасы өз әрекетіне телефон нөмірі мобильді азаматтар базасында болса, SMS-пен келген бір реттік кодпен қол қояды. Қандай әрекетке код жететіні заңмен салыстырылмаған.',
      'Выбор, заявление, согласие и заключение можно подписать электронной подписью; семья подписывает свои действия и одноразовым кодом из SMS, если номер есть в базе мобильных граждан. Для каких действий кода достаточно, с законом не сверено.',
      'A choice, an application, a consent and a conclusion may be signed electronically; a family may sign its own acts by a one-time SMS code when its number is in the mobile citizens base. For which acts a code suffices was not compared with the law.',
    ),
  },
  'DEC-61': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Қызметкер болмаған күндері оның орнын ұйым басшысы (басшы рөлі жоқ жерде екі адаммен жүйе әкімшісі) бұйрықпен тағайындаған сол ұйымның маманы басады: құқық тек сол күндерге беріледі, әрі қарай берілмейді, бір адам екі адамның шешімін жалғыз қабылдай алмайды.',
      'На дни отсутствия сотрудника его замещает работник той же организации, назначенный приказом её руководителя (где такой роли нет – администратором вдвоём): право действует только в эти дни, дальше не передаётся, и один человек никогда не решает за двоих.',
      'While a member of staff is away, a colleague of the same organisation appointed by its head (where there is no such role, by the administrator with a second person) has the post on those days alone; it is not passed on, and one human never counts as two.',
    ),
  },
  'DEC-62': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Әр лауазым жазбадан өз қызметіне қажет деректі ғана көреді: ЖСН жасырылып не мүлде көрсетілмейді, мекенжай мен телефон отбасымен хабарласатындарға, диагноз бен медициналық мәтін емдейтін және тексеретіндерге ғана ашық.',
      'Каждая должность видит в записи только то, что ей нужно: ИИН скрыт частично или полностью, адрес и телефон открыты тем, кто связывается с семьёй, диагноз и медицинские тексты – тем, кто лечит и обследует.',
      'A post sees of a file only what its work needs: the IIN masked or not at all, address and telephone for those who reach the family, diagnosis and medical texts for those who treat and examine.',
    ),
  },
  'DEC-63': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Келісім біткенде деректі алған ұйым үш жұмыс күнінде оны қолдануды тоқтатқанын растайды немесе нені қай заң бойынша сақтайтынын айтады; кешіксе, отбасы мен деректерді қорғауға жауапты тұлға көреді. Мерзім заңмен салыстырылмаған.',
      'Когда согласие закончилось, получатель за три рабочих дня подтверждает, что прекратил использовать данные, или говорит, что и по какому закону хранит; опоздание видят семья и ответственный за защиту данных. Срок с законом не сверен.',
      'When a consent has ended, its recipient confirms within three working days that it stopped using the data, or says what it keeps and by which law; a delay is seen by the family and the data protection officer. The term was not compared with the law.',
    ),
  },
  'DEC-64': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Келісім түбіртегін оның кодын білген кез келген адам тексере алады: бет нөмірін, күнін, мақсатын және қазір күшінде тұрғанын ғана көрсетеді, адам мен ұйымның атын көрсетпейді.',
      'Квитанцию о согласии может проверить каждый, у кого есть её код: страница показывает номер, день, цель и действует ли оно сейчас, но не имена людей и организаций.',
      'Anybody who has the code of a receipt of consent may check it: the page shows its number, day, purpose and whether it is in force, and no names of people or organisations.',
    ),
  },
  'DEC-65': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Бір тіркелгі бір тәулікте ұйымына қатысы жоқ адамдарды нөмірі бойынша шектеулі рет қана іздей алады; шектен асса тоқтатылады, деректерді қорғау жөніндегі маман оны бірден көреді.',
      'Одна учётная запись за сутки ищет по номеру лишь ограниченное число лиц без связи с её организацией; сверх него поиск останавливается, и специалист по защите данных видит это сразу.',
      'One account looks up by number only so many persons with no tie to its organisation in a day; beyond that it is stopped, and the data protection officer sees it at once.',
    ),
  },
  'DEC-66': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Нақты бұзылу қатысты болған адамдардың аттарын екі адам ашады: жауапты маман сұрайды, екінші маман не әкімші мақұлдайды.',
      'Имена людей, которых коснулось настоящее нарушение, открывают двое: ответственный просит, второй ответственный или администратор согласует.',
      'The names of the people touched by a real breach are opened by two: the officer asks, a second officer or an administrator approves.',
    ),
  },
} as const satisfies UnitTable
