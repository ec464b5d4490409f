import { text } from '../acts/text.ts'

/** Facts about the child. */
export const FACTS_CHILD = {
  age: {
    kind: 'years',
    askedOf: 'family',
    question: text('Бала неше жаста?', 'Сколько лет ребёнку?', 'How old is the child?'),
    hint: text(
      'Толған жасын жазыңыз. Бір жасқа толмаса, 0 деп жазыңыз.',
      'Напишите, сколько лет исполнилось. Если нет года – 0.',
      'Write the full years. If not yet one year old, write 0.',
    ),
    own: text('Жасыңыз нешеде?', 'Сколько вам лет?', 'How old are you?'),
    label: text('Жасы', 'Возраст', 'Age'),
    source: text('Тізілімдегі туған күні', 'Дата рождения в реестре', 'Birth date in the registry'),
  },
  status: {
    kind: 'choice',
    askedOf: 'family',
    question: text(
      'Балаға мүгедектік белгіленген бе?',
      'Установлена ли ребёнку инвалидность?',
      'Has a disability been established?',
    ),
    hint: text(
      'Медициналық-әлеуметтік сараптама (МӘС) анықтамасында жазылған.',
      'Это написано в справке медико-социальной экспертизы (МСЭ).',
      'It stands in the certificate of the medical-social expertise (MSE).',
    ),
    own: text(
      'Сізге мүгедектік белгіленген бе?',
      'Установлена ли вам инвалидность?',
      'Has a disability of yours been established?',
    ),
    label: text('Мүгедектік мәртебесі', 'Статус инвалидности', 'Disability status'),
    values: {
      none: text('Жоқ, белгіленбеген', 'Нет, не установлена', 'No'),
      child: text(
        'Иә, мүгедектігі бар бала',
        'Да, ребёнок с инвалидностью',
        'Yes, a child with a disability',
      ),
      'since-childhood': text(
        'Иә, бала кезінен мүгедектігі бар адам',
        'Да, лицо с инвалидностью с детства',
        'Yes, a person with a disability since childhood',
      ),
    },
    source: text(
      'Мүгедектік туралы дерек (МӘС жүйесіне сұрау)',
      'Сведения об инвалидности (запрос в систему МСЭ)',
      'Disability data (asked of the MSE system)',
    ),
    gap: text(
      'Орталық деректер банкі жауап бермесе, анықтама қажет.',
      'Если центральный банк данных не ответил, нужна справка.',
      'A certificate is needed when the central data bank does not answer.',
    ),
  },
  group: {
    kind: 'choice',
    askedOf: 'family',
    question: text(
      'Қандай мүгедектік тобы белгіленген?',
      'Какая группа инвалидности установлена?',
      'Which disability group has been established?',
    ),
    hint: text(
      'Жеті жасқа дейін топ белгіленбейді.',
      'До семи лет группа не устанавливается.',
      'Before the age of seven there is no group.',
    ),
    label: text('Мүгедектік тобы', 'Группа инвалидности', 'Disability group'),
    values: {
      none: text('Топ белгіленбеген', 'Группы нет', 'No group'),
      '1': text('Бірінші топ', 'Первая группа', 'Group I'),
      '2': text('Екінші топ', 'Вторая группа', 'Group II'),
      '3': text('Үшінші топ', 'Третья группа', 'Group III'),
    },
    source: text(
      'Мүгедектік туралы дерек (МӘС жүйесіне сұрау)',
      'Сведения об инвалидности (запрос в систему МСЭ)',
      'Disability data (asked of the MSE system)',
    ),
  },
  noticed: {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Баланың дамуында қиындық байқалды ма?',
      'Замечены ли трудности в развитии ребёнка?',
      'Has a difficulty in the child’s development been noticed?',
    ),
    hint: text(
      'Дәрігер, тәрбиеші, мұғалім немесе өзіңіз байқаған болсаңыз – «иә».',
      'Ответьте «да», если заметил врач, воспитатель, учитель или вы сами.',
      'Answer yes if a doctor, a teacher or you yourself have noticed one.',
    ),
    own: text(
      'Дамуыңызда қиындық байқалды ма?',
      'Замечены ли у вас трудности в развитии?',
      'Has a difficulty in your development been noticed?',
    ),
    label: text('Дамуда қиындық байқалған', 'Замечены трудности в развитии', 'A difficulty was noticed'),
    source: text('Скрининг нәтижесі', 'Результат скрининга', 'Screening result'),
  },
  conclusion: {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Психологиялық-медициналық-педагогикалық консультацияның (ПМПК) қорытындысы бар ма?',
      'Есть ли заключение психолого-медико-педагогической консультации (ПМПК)?',
      'Is there a conclusion of the psychological-medical-pedagogical consultation (PMPC)?',
    ),
    label: text('ПМПК қорытындысы бар', 'Есть заключение ПМПК', 'There is a PMPC conclusion'),
    source: text('ПМПК қорытындысы', 'Заключение ПМПК', 'PMPC conclusion'),
  },
  'medical-need': {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Дәрігер балаға құрал немесе бұйым қажет деп жазды ма?',
      'Назначил ли врач ребёнку техническое средство или изделие?',
      'Has a doctor written that the child needs an aid?',
    ),
    hint: text(
      'Мысалы: протез, ортопедиялық аяқкиім, есту құралы, арнайы қаріппен басылған кітап.',
      'Например: протез, ортопедическая обувь, слуховой аппарат, книги специальным шрифтом.',
      'For example a prosthesis, orthopaedic footwear, a hearing aid, books in a special font.',
    ),
    own: text(
      'Дәрігер сізге құрал немесе бұйым қажет деп жазды ма?',
      'Назначил ли вам врач техническое средство или изделие?',
      'Has a doctor written that you need an aid?',
    ),
    label: text(
      'Құралға медициналық көрсетілім бар',
      'Есть медицинские показания к средству',
      'Medical indication for an aid',
    ),
    source: text('Дәрігер қорытындысы', 'Заключение врача', 'Doctor’s finding'),
  },
  congenital: {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Балада әрекетін шектейтін туа біткен ауытқу бар ма?',
      'Есть ли у ребёнка врождённая аномалия, которая ограничивает его возможности?',
      'Does the child have a congenital anomaly that limits what it can do?',
    ),
    label: text(
      'Шектеу тудыратын туа біткен ауытқу',
      'Врождённая аномалия с ограничениями',
      'Congenital anomaly with limitations',
    ),
    source: text('Дәрігер қорытындысы', 'Заключение врача', 'Doctor’s finding'),
  },
  'programme-aids': {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Абилитация мен оңалтудың жеке бағдарламасында құрал немесе көмек жазылған ба?',
      'Вписаны ли технические средства или помощь в индивидуальную программу абилитации и реабилитации?',
      'Does the individual programme of abilitation and rehabilitation name aids or help?',
    ),
    label: text('Бағдарламада құрал бар', 'Средства есть в программе', 'Aids are in the programme'),
    source: text('Жеке бағдарлама', 'Индивидуальная программа', 'Individual programme'),
  },
  'programme-sanatorium': {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Жеке бағдарламада санаторий-курорттық емдеу жазылған ба?',
      'Вписано ли в индивидуальную программу санаторно-курортное лечение?',
      'Does the individual programme name sanatorium care?',
    ),
    label: text(
      'Бағдарламада санаторий бар',
      'Санаторий есть в программе',
      'Sanatorium care is in the programme',
    ),
    source: text('Жеке бағдарлама', 'Индивидуальная программа', 'Individual programme'),
  },
} as const
