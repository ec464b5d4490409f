import { text } from './text.ts'
import type { UnitTable } from './types.ts'

const IN_2021 = '2021-06-26-56-VII'

/** Law 343, chapter 1: definitions, legislation, goals, tasks and principles (art. 1–3). */
export const LAW_343_GENERAL = {
  'art-1': {
    kind: 'article',
    summary: text('Терминдер мен анықтамалар', 'Термины и определения', 'Definitions'),
  },
  'art-1-1': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text(
      'Білім алуға арналған арнаулы жағдайлар',
      'Специальные условия для получения образования',
      'Special conditions for education',
    ),
  },
  'art-1-2': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text(
      'Мүмкіндігі шектеулі бала',
      'Ребёнок с ограниченными возможностями',
      'Child with limited abilities',
    ),
  },
  'art-1-3': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('«Қатер» тобындағы бала', 'Ребёнок группы «риска»', 'Child of the “risk” group'),
  },
  'art-1-4': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Дене кемістігі', 'Физический недостаток', 'Physical defect'),
  },
  'art-1-4-1': {
    kind: 'sub-point',
    in: 'art-1',
    insertedBy: IN_2021,
    summary: text('Диагностика', 'Диагностика', 'Diagnostics'),
  },
  'art-1-5': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Психикалық кемістік', 'Психический недостаток', 'Mental defect'),
  },
  'art-1-6': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Күрделі кемістік', 'Сложный недостаток', 'Complex defect'),
  },
  'art-1-7': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Ауыр кемістік', 'Тяжёлый недостаток', 'Severe defect'),
  },
  'art-1-8': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Ерте қолдау', 'Раннее вмешательство (ранняя поддержка)', 'Early support'),
  },
  'art-1-9': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Әлеуметтік бейімдеу', 'Социальная адаптация', 'Social adaptation'),
  },
  'art-1-10': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Әлеуметтік жұмыс', 'Социальная работа', 'Social work'),
  },
  'art-1-11': { kind: 'sub-point', in: 'art-1', summary: text('Скрининг', 'Скрининг', 'Screening') },
  'art-1-12': { kind: 'sub-point', in: 'art-1', status: 'excluded', excludedBy: IN_2021 },
  'art-1-13': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Медициналық оңалту', 'Медицинская реабилитация', 'Medical rehabilitation'),
  },
  'art-1-13-1': {
    kind: 'sub-point',
    in: 'art-1',
    insertedBy: IN_2021,
    summary: text(
      'Әлеуметтік және медициналық-педагогикалық түзеу арқылы қолдау',
      'Социальная и медико-педагогическая коррекционная поддержка',
      'Social and medical-pedagogical correctional support',
    ),
  },
  'art-1-14': { kind: 'sub-point', in: 'art-1', status: 'excluded', excludedBy: IN_2021 },
  'art-1-15': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Арнаулы білім беру', 'Специальное образование', 'Special education'),
  },
  'art-1-16': { kind: 'sub-point', in: 'art-1', status: 'excluded', excludedBy: IN_2021 },
  'art-1-17': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text(
      'Арнаулы білім беру ұйымдары',
      'Специальные организации образования',
      'Special education organisations',
    ),
  },
  'art-1-18': { kind: 'sub-point', in: 'art-1', status: 'excluded', excludedBy: IN_2021 },
  'art-1-19': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Психологиялық тексеру', 'Психологическое обследование', 'Psychological examination'),
  },
  'art-1-20': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Әлеуметтік тексеру', 'Социальное обследование', 'Social examination'),
  },
  'art-1-21': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Медициналық тексеру', 'Медицинское обследование', 'Medical examination'),
  },
  'art-1-22': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Педагогикалық тексеру', 'Педагогическое обследование', 'Pedagogical examination'),
  },
  'art-1-23': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Кәсіби диагностика', 'Профессиональная диагностика', 'Vocational diagnostics'),
  },
  'art-1-24': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text(
      'Оңалтудың жеке бағдарламасы',
      'Индивидуальная программа реабилитации',
      'Individual rehabilitation programme',
    ),
  },
  'art-1-25': {
    kind: 'sub-point',
    in: 'art-1',
    summary: text('Уәкілетті органдар', 'Уполномоченные органы', 'Authorised bodies'),
  },
  'art-2': { kind: 'article', summary: text('Заңнама', 'Законодательство', 'Legislation') },
  'art-2-1': {
    kind: 'paragraph',
    in: 'art-2',
    summary: text('Заңнаманың құрамы', 'Состав законодательства', 'Layers of the legislation'),
  },
  'art-2-2': {
    kind: 'paragraph',
    in: 'art-2',
    summary: text(
      'Бекітілген халықаралық шарттың басымдығы',
      'Приоритет ратифицированного договора',
      'A ratified treaty prevails',
    ),
  },
  'art-2-3': {
    kind: 'paragraph',
    in: 'art-2',
    summary: text(
      'Басқа санаттарға қолданылу шегі',
      'Пределы действия для других категорий',
      'Limits for other categories of persons',
    ),
  },
  'art-3': {
    kind: 'article',
    summary: text('Мақсаттар, міндеттер, принциптер', 'Цели, задачи, принципы', 'Goals, tasks, principles'),
  },
  'art-3-1': {
    kind: 'paragraph',
    in: 'art-3',
    summary: text(
      'Қолдау туғаннан кәмелетке толғанға дейін',
      'Поддержка от рождения до совершеннолетия',
      'Support from birth until majority',
    ),
  },
  'art-3-2': { kind: 'paragraph', in: 'art-3', summary: text('Мақсаттар', 'Цели', 'Goals') },
  'art-3-2-1': {
    kind: 'sub-point',
    in: 'art-3-2',
    summary: text('Туғаннан ерте анықтау', 'Выявление с рождения', 'Detection from birth'),
  },
  'art-3-2-2': {
    kind: 'sub-point',
    in: 'art-3-2',
    summary: text('Кенжелеудің алдын алу', 'Предупреждение отставания', 'Prevention of lag'),
  },
  'art-3-2-3': {
    kind: 'sub-point',
    in: 'art-3-2',
    summary: text(
      'Балалар мүгедектігін азайту',
      'Снижение детской инвалидности',
      'Lowering the level of child disability',
    ),
  },
  'art-3-2-4': {
    kind: 'sub-point',
    in: 'art-3-2',
    summary: text(
      'Қабілетті қалпына келтіру мен бейімделу',
      'Восстановление способностей и адаптация',
      'Restoration of abilities and adaptation',
    ),
  },
  'art-3-3': { kind: 'paragraph', in: 'art-3', summary: text('Міндеттер', 'Задачи', 'Tasks') },
  'art-3-3-1': {
    kind: 'sub-point',
    in: 'art-3-3',
    summary: text(
      'Анықтау мен есепке алудың бірыңғай жүйесі',
      'Единая система выявления и учёта',
      'One system to identify and register',
    ),
  },
  'art-3-3-2': {
    kind: 'sub-point',
    in: 'art-3-3',
    summary: text('Ұйымдар желісін дамыту', 'Развитие сети организаций', 'Development of the network'),
  },
  'art-3-3-3': {
    kind: 'sub-point',
    in: 'art-3-3',
    summary: text(
      'Баланы әлеуметтік бейімдеу',
      'Социальная адаптация ребёнка',
      'Social adaptation of the child',
    ),
  },
  'art-3-3-4': {
    kind: 'sub-point',
    in: 'art-3-3',
    summary: text('Отбасын әлеуметтік қолдау', 'Социальная поддержка семьи', 'Social support of the family'),
  },
  'art-3-3-5': {
    kind: 'sub-point',
    in: 'art-3-3',
    summary: text('Кадр және әдістеме', 'Кадры и методика', 'Staff and methodology'),
  },
  'art-3-3-6': {
    kind: 'sub-point',
    in: 'art-3-3',
    summary: text(
      'Үш саланың сабақтастығы',
      'Преемственность трёх отраслей',
      'Continuity of the three sectors',
    ),
  },
  'art-3-4': { kind: 'paragraph', in: 'art-3', summary: text('Принциптер', 'Принципы', 'Principles') },
  'art-3-4-1': {
    kind: 'sub-point',
    in: 'art-3-4',
    summary: text('Көмек кепілдігі', 'Гарантия помощи', 'Guarantee of help'),
  },
  'art-3-4-2': {
    kind: 'sub-point',
    in: 'art-3-4',
    summary: text(
      'Отбасы мен мамандардың ынтымақтастығы',
      'Сотрудничество семьи и специалистов',
      'Cooperation of family and specialists',
    ),
  },
  'art-3-4-3': {
    kind: 'sub-point',
    in: 'art-3-4',
    summary: text('Тең қолжетімділік', 'Равный доступ', 'Equal access'),
  },
  'art-3-4-4': {
    kind: 'sub-point',
    in: 'art-3-4',
    summary: text('Әр балаға жеке тәсіл', 'Индивидуальный подход', 'Individual approach'),
  },
} as const satisfies UnitTable
