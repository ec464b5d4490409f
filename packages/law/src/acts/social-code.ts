import { localDate } from '@tirek/kernel'
import { text } from './text.ts'
import type { Act, UnitTable } from './types.ts'

/** Social Code: only the units that a rule, a parameter or a screen rests on. */
const SOCIAL_CODE_UNITS = {
  'art-12': {
    kind: 'article',
    summary: text(
      'Уәкілетті органның құзыреті',
      'Компетенция уполномоченного органа',
      'Competence of the authority',
    ),
  },
  'art-12-5': {
    kind: 'sub-point',
    in: 'art-12',
    mark: 'public-source',
    summary: text('Стандарттарды бекіту', 'Утверждение стандартов', 'Approval of standards'),
  },
  'art-24': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Отбасының цифрлық картасы', 'Цифровая карта семьи', 'Digital family card'),
  },
  'art-155': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Мүгедектікті белгілеу', 'Установление инвалидности', 'Establishing disability'),
  },
  'art-155-6': {
    kind: 'paragraph',
    in: 'art-155',
    mark: 'public-source',
    summary: text(
      'Жеке бағдарламаның әлеуметтік және кәсіптік бөліктері',
      'Социальная и профессиональная части программы',
      'Social and vocational parts of the programme',
    ),
  },
  'art-156': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Сырттай куәландыру', 'Заочное освидетельствование', 'Examination in absentia'),
  },
  'art-157': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Жеке бағдарлама', 'Индивидуальная программа', 'Individual programme'),
  },
  'art-160': {
    kind: 'article',
    summary: text(
      'Медициналық оңалту және абилитация',
      'Медицинская реабилитация и абилитация',
      'Medical rehabilitation and abilitation',
    ),
  },
  'art-160-1': {
    kind: 'paragraph',
    in: 'art-160',
    summary: text('Үш жасқа дейінгі абилитация', 'Абилитация до трёх лет', 'Abilitation until three'),
  },
  'art-160-2': {
    kind: 'paragraph',
    in: 'art-160',
    summary: text(
      'Жеке бағдарламаның медициналық бөлігі',
      'Медицинская часть программы',
      'Medical part of the programme',
    ),
  },
  'art-160-3': {
    kind: 'paragraph',
    in: 'art-160',
    summary: text(
      'Портал арқылы санаторий-курорттық емдеу',
      'Санаторно-курортное лечение через портал',
      'Sanatorium care through the portal',
    ),
  },
  'art-163': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Жеке көмекші', 'Индивидуальный помощник', 'Individual assistant'),
  },
  'art-164': {
    kind: 'article',
    mark: 'public-source',
    summary: text(
      'Арнаулы әлеуметтік қызмет нысандары',
      'Формы специальных социальных услуг',
      'Forms of special social services',
    ),
  },
  'art-166': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Әлеуметтік қызметтер порталы', 'Портал социальных услуг', 'Social services portal'),
  },
  'art-167': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Комиссиялар және өнім берушілер', 'Комиссии и поставщики', 'Commissions and suppliers'),
  },
  'art-168': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Порталда тапсырыс беру', 'Заказ на портале', 'Ordering on the portal'),
  },
  'art-169': {
    kind: 'article',
    summary: text(
      'Мемлекеттік сатып алу арқылы қамтамасыз ету',
      'Обеспечение через государственные закупки',
      'Provision through public procurement',
    ),
  },
  'art-169-1': {
    kind: 'sub-point',
    in: 'art-169',
    summary: text(
      'Порталда өнім берушінің болмауы',
      'Отсутствие поставщика на портале',
      'No supplier on the portal',
    ),
  },
  'art-169-2': {
    kind: 'sub-point',
    in: 'art-169',
    summary: text(
      'Жеке тапсырыспен жасалатын құралдар',
      'Средства по индивидуальному заказу',
      'Individually made aids',
    ),
  },
  'art-171': {
    kind: 'article',
    summary: text('Жәрдемақы тағайындау тәртібі', 'Порядок назначения пособий', 'How benefits are assigned'),
  },
  'art-171-1': {
    kind: 'paragraph',
    in: 'art-171',
    summary: text('Өтініш – тағайындау негізі', 'Основание – заявление', 'The application is the basis'),
  },
  'art-171-5': {
    kind: 'paragraph',
    in: 'art-171',
    summary: text(
      'Мүгедектіктің бүкіл кезеңіне',
      'На весь период инвалидности',
      'For the whole disability period',
    ),
  },
  'art-174': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Төлем және ұстап қалу', 'Выплата и удержания', 'Payment and deductions'),
  },
  'art-174-4': { kind: 'paragraph', in: 'art-174', mark: 'public-source' },
  'art-175': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Тағайындау күні', 'Дата назначения', 'Date of assignment'),
  },
  'art-175-4': { kind: 'paragraph', in: 'art-175', mark: 'public-source' },
  'art-177': {
    kind: 'article',
    mark: 'public-source',
    summary: text(
      'Мүгедектік жәрдемақысының мөлшері',
      'Размеры пособия по инвалидности',
      'Amounts of the allowance',
    ),
  },
  'art-178': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Стационардағы төлем', 'Выплата в стационаре', 'Payment in an in-patient organisation'),
  },
  'art-183': {
    kind: 'article',
    summary: text(
      'Мүгедектігі бар баланы тәрбиелеушінің жәрдемақысы',
      'Пособие воспитывающему ребёнка с инвалидностью',
      'Allowance to the person raising a child with a disability',
    ),
  },
  'art-183-1': {
    kind: 'paragraph',
    in: 'art-183',
    summary: text('Құқығы бар адамдар', 'Кто имеет право', 'Who is entitled'),
  },
  'art-183-2': {
    kind: 'paragraph',
    in: 'art-183',
    summary: text('Кімге тағайындалады', 'Кому назначается', 'To whom it is assigned'),
  },
  'art-183-3': {
    kind: 'paragraph',
    in: 'art-183',
    summary: text('Әр балаға', 'На каждого ребёнка', 'For each child'),
  },
  'art-187': {
    kind: 'article',
    summary: text('Күтімді жүзеге асыратын адамның жәрдемақысы', 'Пособие по уходу', 'Carer’s allowance'),
  },
  'art-208': {
    kind: 'article',
    summary: text('Еңбек өтілін есептеу', 'Исчисление трудового стажа', 'Counting the record of service'),
  },
  'art-208-1': { kind: 'paragraph', in: 'art-208' },
  'art-208-1-6': {
    kind: 'sub-point',
    in: 'art-208-1',
    summary: text('Ересектерге күтім уақыты', 'Время ухода за взрослыми', 'Time of care for adults'),
  },
  'art-208-1-7': {
    kind: 'sub-point',
    in: 'art-208-1',
    summary: text(
      'Мүгедектігі бар балаға күтім уақыты',
      'Время ухода за ребёнком с инвалидностью',
      'Time of care for a child with a disability',
    ),
  },
} as const satisfies UnitTable

export const SOCIAL_CODE = {
  id: 'social-code',
  title: text('Әлеуметтік кодекс', 'Социальный кодекс', 'Social Code'),
  adoptedBy: text(
    'Қазақстан Республикасының Парламенті',
    'Парламент Республики Казахстан',
    'Parliament of the Republic of Kazakhstan',
  ),
  number: '',
  date: localDate('2023-04-20'),
  inForceFrom: localDate('2023-07-01'),
  mark: 'law',
  citeAs: text(
    'Қазақстан Республикасының Әлеуметтік кодексі',
    'Социальный кодекс Республики Казахстан',
    'Social Code of the Republic of Kazakhstan',
  ),
  shortName: text('Әлеуметтік кодекс', 'Социальный кодекс', 'Social Code'),
  editions: [
    {
      id: '2023-04-20',
      date: localDate('2023-04-20'),
      causedBy: '—',
      from: localDate('2023-07-01'),
      unitsLoaded: true,
    },
  ],
  units: SOCIAL_CODE_UNITS,
} as const satisfies Act
