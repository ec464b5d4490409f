import { localDate } from '@tirek/kernel'
import { text } from './text.ts'
import type { Act, UnitTable } from './types.ts'

const FROM = localDate('2023-07-01')

/** Order 263: the points whose wording is loaded; 4 and 8–20 wait for their text (DEC-24). */
const ORDER_263_UNITS = {
  'p-1': {
    kind: 'point',
    validFrom: FROM,
    summary: text('Стандарттың құқықтық негізі', 'Правовая основа стандарта', 'Legal basis of the standard'),
  },
  'p-2': {
    kind: 'point',
    validFrom: FROM,
    summary: text(
      'Қолданылу аясы және қызмет алушылар санаттары',
      'Сфера действия и категории получателей',
      'Scope and categories of recipients',
    ),
  },
  'p-2-1': {
    kind: 'sub-point',
    in: 'p-2',
    validFrom: FROM,
    summary: text(
      'Психоневрологиялық патологиясы бар балалар, 3–18 жас',
      'Дети с психоневрологическими патологиями, 3–18 лет',
      'Children with psychoneurological pathologies, 3–18',
    ),
  },
  'p-2-2': {
    kind: 'sub-point',
    in: 'p-2',
    validFrom: FROM,
    summary: text(
      'Тірек-қимыл аппараты бұзылған балалар, 3–18 жас',
      'Дети с нарушениями опорно-двигательного аппарата, 3–18 лет',
      'Children with musculoskeletal disorders, 3–18',
    ),
  },
  'p-2-3': {
    kind: 'sub-point',
    in: 'p-2',
    validFrom: FROM,
    summary: text(
      'Психоневрологиялық ауруы бар, он сегізден асқан адамдар',
      'Лица старше восемнадцати с психоневрологическими заболеваниями',
      'Persons over eighteen with psychoneurological diseases',
    ),
  },
  'p-2-4': {
    kind: 'sub-point',
    in: 'p-2',
    validFrom: FROM,
    summary: text(
      'I және II топтағы мүгедектігі бар адамдар',
      'Лица с инвалидностью I и II групп',
      'Persons with disability of groups I and II',
    ),
  },
  'p-2-5': {
    kind: 'sub-point',
    in: 'p-2',
    validFrom: FROM,
    summary: text(
      'Жасына байланысты өзіне қызмет көрсете алмайтын адамдар',
      'Лица, не способные к самообслуживанию по возрасту',
      'Persons unable to serve themselves because of age',
    ),
  },
  'p-3': {
    kind: 'point',
    validFrom: FROM,
    summary: text(
      'Жұмыспен қамту бөлімінің жолдамасы',
      'Направление отдела занятости',
      'Referral of the department',
    ),
  },
  'p-4': { kind: 'point', status: 'awaiting-text' },
  'p-5': {
    kind: 'point',
    validFrom: FROM,
    summary: text(
      'Өтініш, құжаттар және деректерді сұрату',
      'Заявление, документы и запросы сведений',
      'Application, documents and look-ups',
    ),
  },
  'p-5-a': {
    kind: 'sub-point',
    in: 'p-5',
    validFrom: FROM,
    label: text('бірінші 1) тармақша', 'первый подпункт 1)', 'first sub-paragraph 1)'),
    summary: text(
      'Өтініш немесе медициналық ұйымның өтінішхаты',
      'Заявление или ходатайство медицинской организации',
      'Application or petition of a medical organisation',
    ),
  },
  'p-5-b': {
    kind: 'sub-point',
    in: 'p-5',
    validFrom: FROM,
    label: text('екінші 1) тармақша', 'второй подпункт 1)', 'second sub-paragraph 1)'),
    summary: text('Жеке басты куәландыратын құжат', 'Документ, удостоверяющий личность', 'Identity document'),
  },
  'p-5-c': {
    kind: 'sub-point',
    in: 'p-5',
    validFrom: FROM,
    label: text('үшінші 1) тармақша', 'третий подпункт 1)', 'third sub-paragraph 1)'),
    summary: text('Медициналық карта', 'Медицинская карта', 'Medical card'),
  },
  'p-5-1': {
    kind: 'sub-point',
    in: 'p-5',
    validFrom: FROM,
    summary: text('Сұрату: жеке құжат', 'Запрос: документ личности', 'Look-up: identity document'),
  },
  'p-5-2': {
    kind: 'sub-point',
    in: 'p-5',
    validFrom: FROM,
    summary: text(
      'Сұрату: мүгедектіктің белгіленуі',
      'Запрос: установление инвалидности',
      'Look-up: disability',
    ),
  },
  'p-5-3': {
    kind: 'sub-point',
    in: 'p-5',
    validFrom: FROM,
    summary: text(
      'Сұрату: жеке бағдарлама іс-шаралары',
      'Запрос: мероприятия индивидуальной программы',
      'Look-up: measures of the individual programme',
    ),
  },
  'p-5-4': {
    kind: 'sub-point',
    in: 'p-5',
    validFrom: FROM,
    summary: text(
      'Сұрату: әрекетке қабілетсіздік туралы сот шешімі (18-ден асқандар)',
      'Запрос: решение суда о недееспособности (старше 18 лет)',
      'Look-up: court decision on incapacity (over 18)',
    ),
  },
  'p-6': {
    kind: 'point',
    validFrom: FROM,
    summary: text('Деректерді «Е-Собес» жүйесіне енгізу', 'Ввод данных в «Е-Собес»', 'Entry into E-Sobes'),
  },
  'p-7': {
    kind: 'point',
    validFrom: FROM,
    summary: text(
      'Хабарлау, таңдау, келу, кейінге қалдыру, кезек',
      'Уведомление, выбор, прибытие, отсрочка, очередь',
      'Notice, choice, arrival, deferral, queue',
    ),
  },
  'p-8': { kind: 'point', status: 'awaiting-text' },
  'p-9': { kind: 'point', status: 'awaiting-text' },
  'p-10': { kind: 'point', status: 'awaiting-text' },
  'p-11': { kind: 'point', status: 'awaiting-text' },
  'p-12': { kind: 'point', status: 'awaiting-text' },
  'p-13': { kind: 'point', status: 'awaiting-text' },
  'p-14': { kind: 'point', status: 'awaiting-text' },
  'p-15': { kind: 'point', status: 'awaiting-text' },
  'p-16': { kind: 'point', status: 'awaiting-text' },
  'p-17': { kind: 'point', status: 'awaiting-text' },
  'p-18': { kind: 'point', status: 'awaiting-text' },
  'p-19': { kind: 'point', status: 'awaiting-text' },
  'p-20': { kind: 'point', status: 'awaiting-text' },
  'p-21': {
    kind: 'point',
    validFrom: FROM,
    summary: text(
      'Қарттар мен мүгедектігі бар адамдарды шығару',
      'Выписка пожилых и лиц с инвалидностью',
      'Discharge of the elderly and persons with disability',
    ),
  },
  'p-21-1': {
    kind: 'sub-point',
    in: 'p-21',
    validFrom: FROM,
    summary: text(
      'Тәртіпті жүйелі бұзу',
      'Систематическое нарушение порядка',
      'Systematic breach of the rules',
    ),
  },
  'p-21-2': {
    kind: 'sub-point',
    in: 'p-21',
    validFrom: FROM,
    summary: text(
      'Әрекет қабілетін шектеу туралы сот шешімі',
      'Решение суда об ограничении дееспособности',
      'Court decision limiting capacity',
    ),
  },
  'p-21-3': {
    kind: 'sub-point',
    in: 'p-21',
    validFrom: FROM,
    summary: text('Өз бетімен кету', 'Самовольный уход', 'Leaving without permission'),
  },
} as const satisfies UnitTable

export const ORDER_263 = {
  id: 'order-263',
  title: text(
    'Халықты әлеуметтік қорғау саласында арнаулы әлеуметтік қызметтер көрсетудің стандарттарын бекіту туралы',
    'Об утверждении стандартов оказания специальных социальных услуг в области социальной защиты населения',
    'On approval of the standards of special social services in the field of social protection',
  ),
  adoptedBy: text(
    'Премьер-Министрдің орынбасары – Еңбек және халықты әлеуметтік қорғау министрі',
    'Заместитель Премьер-Министра – Министр труда и социальной защиты населения',
    'Deputy Prime Minister – Minister of Labour and Social Protection',
  ),
  number: '№ 263',
  date: localDate('2023-06-29'),
  inForceFrom: FROM,
  registration: { number: '№ 32941', date: localDate('2023-06-29') },
  mark: 'law',
  citeAs: text(
    '2023 жылғы 29 маусымдағы № 263 бұйрықпен бекітілген Стандарт',
    'Стандарт, утверждённый приказом от 29 июня 2023 года № 263',
    'Standard approved by Order No. 263 of 29 June 2023',
  ),
  shortName: text('№ 263 стандарт', 'Стандарт № 263', 'Standard No. 263'),
  editions: [
    {
      id: '2023-06-29',
      date: localDate('2023-06-29'),
      causedBy: '№ 263',
      from: FROM,
      unitsLoaded: true,
    },
    {
      id: '2025-03-06',
      date: localDate('2025-03-06'),
      causedBy: '№ 72',
      from: 'unknown',
      unitsLoaded: false,
    },
    {
      id: '2025-05-02',
      date: localDate('2025-05-02'),
      causedBy: '№ 131',
      from: 'unknown',
      unitsLoaded: false,
    },
  ],
  units: ORDER_263_UNITS,
} as const satisfies Act
