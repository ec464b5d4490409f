import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Law 343, chapters 3–5: services, PMPC, education, rights, duties, final provisions (art. 9–19). */
export const LAW_343_SUPPORT = {
  'art-9': {
    kind: 'article',
    summary: text(
      'Қызмет көрсететін ұйымдар',
      'Организации, оказывающие услуги',
      'Organisations that provide services',
    ),
  },
  'art-9-1': {
    kind: 'paragraph',
    in: 'art-9',
    summary: text(
      'Медициналық қызмет субъектілері',
      'Субъекты медицинских услуг',
      'Providers of medical services',
    ),
  },
  'art-9-2': {
    kind: 'paragraph',
    in: 'art-9',
    summary: text('Медициналық қызмет түрлері', 'Виды медицинских услуг', 'Kinds of medical services'),
  },
  'art-9-2-1': {
    kind: 'sub-point',
    in: 'art-9-2',
    summary: text(
      'Сәбилерді жаппай тексеру',
      'Массовое обследование младенцев',
      'Mass examination of infants',
    ),
  },
  'art-9-2-2': {
    kind: 'sub-point',
    in: 'art-9-2',
    summary: text('Тереңдетілген диагностика', 'Углублённая диагностика', 'In-depth diagnostics'),
  },
  'art-9-2-3': {
    kind: 'sub-point',
    in: 'art-9-2',
    summary: text(
      'Медициналық түзеу және оңалту',
      'Медицинская коррекция и реабилитация',
      'Medical correction and rehabilitation',
    ),
  },
  'art-9-2-4': {
    kind: 'sub-point',
    in: 'art-9-2',
    summary: text('Өзге медициналық қызметтер', 'Иные медицинские услуги', 'Other medical services'),
  },
  'art-9-3': {
    kind: 'paragraph',
    in: 'art-9',
    summary: text(
      'Арнаулы білім беру қызметін көрсететін ұйымдар',
      'Организации специальных образовательных услуг',
      'Providers of special education services',
    ),
  },
  'art-9-4': {
    kind: 'paragraph',
    in: 'art-9',
    summary: text(
      'Арнаулы білім беру қызметінің түрлері',
      'Виды специальных образовательных услуг',
      'Kinds of special education services',
    ),
  },
  'art-9-4-1': {
    kind: 'sub-point',
    in: 'art-9-4',
    summary: text(
      'Ерекше білім беру қажеттіліктерін бағалау',
      'Оценка особых образовательных потребностей',
      'Assessment of special educational needs',
    ),
  },
  'art-9-4-2': {
    kind: 'sub-point',
    in: 'art-9-4',
    summary: text(
      'Психологиялық-педагогикалық қолдау',
      'Психолого-педагогическая поддержка',
      'Psychological-pedagogical support',
    ),
  },
  'art-9-4-3': {
    kind: 'sub-point',
    in: 'art-9-4',
    summary: text(
      'Арнаулы оқу бағдарламалары бойынша оқыту',
      'Обучение по специальным программам',
      'Teaching by special curricula',
    ),
  },
  'art-9-4-4': {
    kind: 'sub-point',
    in: 'art-9-4',
    summary: text('Өзге білім беру қызметтері', 'Иные образовательные услуги', 'Other education services'),
  },
  'art-9-5': {
    kind: 'paragraph',
    in: 'art-9',
    summary: text(
      'Арнаулы әлеуметтік қызмет көрсететін үш сала',
      'Три отрасли специальных социальных услуг',
      'Three sectors of special social services',
    ),
  },
  'art-9-6': {
    kind: 'paragraph',
    in: 'art-9',
    summary: text(
      'Арнаулы әлеуметтік қызмет түрлері',
      'Виды специальных социальных услуг',
      'Kinds of special social services',
    ),
  },
  'art-9-6-1': {
    kind: 'sub-point',
    in: 'art-9-6',
    summary: text('Әлеуметтік көмек', 'Социальная помощь', 'Social assistance'),
  },
  'art-9-6-2': {
    kind: 'sub-point',
    in: 'art-9-6',
    summary: text(
      'Протездік-ортопедиялық көмек',
      'Протезно-ортопедическая помощь',
      'Prosthetic-orthopaedic help',
    ),
  },
  'art-9-6-3': {
    kind: 'sub-point',
    in: 'art-9-6',
    summary: text(
      'Техникалық және компенсаторлық құралдар',
      'Технические и компенсаторные средства',
      'Technical and compensatory means',
    ),
  },
  'art-9-6-4': {
    kind: 'sub-point',
    in: 'art-9-6',
    summary: text('Отбасыларға кеңес беру', 'Консультации семьям', 'Advice to families'),
  },
  'art-9-6-5': {
    kind: 'sub-point',
    in: 'art-9-6',
    summary: text(
      'Әлеуметтік қызметкерлердің қызметі',
      'Услуги социальных работников',
      'Services of social workers',
    ),
  },
  'art-10': {
    kind: 'article',
    summary: text(
      'Психологиялық-медициналық-педагогикалық консультация',
      'Психолого-медико-педагогическая консультация',
      'Psychological-medical-pedagogical consultation',
    ),
  },
  'art-10-1': {
    kind: 'paragraph',
    in: 'art-10',
    summary: text('ПМПК міндеттері', 'Задачи ПМПК', 'Tasks of the PMPC'),
  },
  'art-10-2': {
    kind: 'paragraph',
    in: 'art-10',
    summary: text(
      'Қызметтерге келісіммен ғана жіберу',
      'Направление только с согласия',
      'Direction to services only with consent',
    ),
  },
  'art-11': {
    kind: 'article',
    summary: text('Білім беруді ұйымдастыру', 'Организация образования', 'Organisation of education'),
  },
  'art-11-1': {
    kind: 'paragraph',
    in: 'art-11',
    status: 'excluded',
    excludedBy: '2021-06-26-56-VII',
  },
  'art-11-2': {
    kind: 'paragraph',
    in: 'art-11',
    summary: text('Білім алу құқығы', 'Право на образование', 'Right to education'),
  },
  'art-11-3': {
    kind: 'paragraph',
    in: 'art-11',
    summary: text(
      'Ымдау тілі, Брайль және өзге әдістер',
      'Жестовый язык, Брайль и другие способы',
      'Sign language, Braille and other methods',
    ),
  },
  'art-12': {
    kind: 'article',
    status: 'excluded',
    excludedBy: '2010-03-19-258-IV',
    summary: text(
      'Мемлекеттік статистикалық есептілік',
      'Государственная статистическая отчётность',
      'State statistical reporting',
    ),
  },
  'art-13': { kind: 'article', summary: text('Қаржыландыру', 'Финансирование', 'Financing') },
  'art-14': {
    kind: 'article',
    summary: text(
      'Еңбекке даярлау және кәсіби білім',
      'Трудовая подготовка и профессиональное образование',
      'Labour preparation and vocational education',
    ),
  },
  'art-14-1': {
    kind: 'paragraph',
    in: 'art-14',
    summary: text('Кәсіби білім алу', 'Профессиональное образование', 'Vocational education'),
  },
  'art-14-2': {
    kind: 'paragraph',
    in: 'art-14',
    summary: text(
      'Еңбекке даярлау мен кәсіби диагностика',
      'Трудовая подготовка и профдиагностика',
      'Labour preparation and vocational diagnostics',
    ),
  },
  'art-14-3': {
    kind: 'paragraph',
    in: 'art-14',
    summary: text(
      'Техникалық және кәсіптік білім орны',
      'Место технического и профессионального образования',
      'Where technical and vocational education is given',
    ),
  },
  'art-15': { kind: 'article', summary: text('Баланың құқықтары', 'Права ребёнка', 'Rights of the child') },
  'art-15-1': {
    kind: 'paragraph',
    in: 'art-15',
    summary: text('Құқықтар тізбесі', 'Перечень прав', 'List of rights'),
  },
  'art-15-1-1': {
    kind: 'sub-point',
    in: 'art-15-1',
    summary: text('Тегін кепілдік берілген қолдау', 'Бесплатная поддержка', 'Guaranteed free support'),
  },
  'art-15-1-2': {
    kind: 'sub-point',
    in: 'art-15-1',
    summary: text(
      'Тегін тексерілу мен көмек',
      'Бесплатное обследование и помощь',
      'Free examination and care',
    ),
  },
  'art-15-1-3': {
    kind: 'sub-point',
    in: 'art-15-1',
    summary: text(
      'Кемістік байқалған сәттен тегін түзеу',
      'Бесплатная коррекция с момента обнаружения',
      'Free correction from the moment of detection',
    ),
  },
  'art-15-1-4': {
    kind: 'sub-point',
    in: 'art-15-1',
    summary: text('Тегін құралдар мен бұйымдар', 'Бесплатные средства и изделия', 'Free aids and goods'),
  },
  'art-15-1-5': {
    kind: 'sub-point',
    in: 'art-15-1',
    summary: text(
      'Тегін мектепалды және орта білім',
      'Бесплатное предшкольное и среднее образование',
      'Free pre-primary and secondary education',
    ),
  },
  'art-15-1-6': {
    kind: 'sub-point',
    in: 'art-15-1',
    summary: text(
      'Конкурспен кәсіптік және жоғары білім',
      'Профессиональное и высшее образование по конкурсу',
      'Vocational and higher education by competition',
    ),
  },
  'art-15-1-7': {
    kind: 'sub-point',
    in: 'art-15-1',
    summary: text('Жұмысқа орналасу', 'Трудоустройство', 'Employment'),
  },
  'art-15-2': {
    kind: 'paragraph',
    in: 'art-15',
    summary: text(
      'Конкурста тең жағдайдағы басымдық',
      'Преимущество при равных показателях',
      'Priority in a tie',
    ),
  },
  'art-15-3': {
    kind: 'paragraph',
    in: 'art-15',
    summary: text(
      'Ата-ана қамқорлығынсыз қалғандарға тұрғын үй',
      'Жильё оставшимся без попечения родителей',
      'Housing for those left without parental care',
    ),
  },
  'art-16': {
    kind: 'article',
    summary: text(
      'Ата-аналар мен заңды өкілдердің құқықтары',
      'Права родителей и законных представителей',
      'Rights of parents and legal representatives',
    ),
  },
  'art-16-1': {
    kind: 'sub-point',
    in: 'art-16',
    summary: text(
      'ПМПК-да тексеруге қатысу',
      'Присутствие при обследовании в ПМПК',
      'Presence at the PMPC examination',
    ),
  },
  'art-16-2': {
    kind: 'sub-point',
    in: 'art-16',
    summary: text(
      'Дұрыс ақпарат пен кеңес алу',
      'Достоверная информация и консультации',
      'True information and advice',
    ),
  },
  'art-16-3': {
    kind: 'sub-point',
    in: 'art-16',
    summary: text('Баласының қолдау алуы', 'Получение ребёнком поддержки', 'Support for one’s own child'),
  },
  'art-16-4': {
    kind: 'sub-point',
    in: 'art-16',
    summary: text(
      'Үйде оқыту шығындарын өндіріп алу',
      'Возмещение затрат на домашнее обучение',
      'Recovery of home-teaching expenses',
    ),
  },
  'art-17': {
    kind: 'article',
    summary: text(
      'Ата-аналар мен заңды өкілдердің міндеттері',
      'Обязанности родителей и законных представителей',
      'Duties of parents and legal representatives',
    ),
  },
  'art-17-1': {
    kind: 'paragraph',
    in: 'art-17',
    summary: text(
      'Бағдарламаны іске асыруға қатысу',
      'Участие в реализации программы',
      'Participation in carrying out the programme',
    ),
  },
  'art-17-2': {
    kind: 'paragraph',
    in: 'art-17',
    summary: text('Жауаптылық', 'Ответственность', 'Liability'),
  },
  'art-18': {
    kind: 'article',
    summary: text(
      'Заңнаманы бұзғаны үшін жауаптылық',
      'Ответственность за нарушение',
      'Liability for breaches',
    ),
  },
  'art-19': {
    kind: 'article',
    summary: text('Қолданысқа енгізу тәртібі', 'Порядок введения в действие', 'Entry into force'),
  },
} as const satisfies UnitTable
