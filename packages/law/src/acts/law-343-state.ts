import { text } from './text.ts'
import type { UnitTable } from './types.ts'

const IN_2013 = '2013-07-03-124-V'
const IN_2021 = '2021-06-26-56-VII'
const OTHER_POWERS = text('Өзге де өкілеттіктер', 'Иные полномочия', 'Other powers')

/** Law 343, chapter 2: competences of the Government, the three authorised bodies and local bodies (art. 4–8). */
export const LAW_343_STATE = {
  'art-4': {
    kind: 'article',
    summary: text('Үкіметтің құзыреті', 'Компетенция Правительства', 'Competence of the Government'),
  },
  'art-4-1': { kind: 'sub-point', in: 'art-4', status: 'excluded', excludedBy: IN_2013 },
  'art-4-2': {
    kind: 'sub-point',
    in: 'art-4',
    summary: text(
      'Әлеуметтік қызмет стандарттарын айқындау',
      'Определение стандартов социального обслуживания',
      'Determines standards of social services',
    ),
  },
  'art-4-3': {
    kind: 'sub-point',
    in: 'art-4',
    summary: text(
      'Медициналық көмектің тегін кепілдік көлемі',
      'Гарантированный объём медицинской помощи',
      'Guaranteed volume of free medical care',
    ),
  },
  'art-4-4': { kind: 'sub-point', in: 'art-4', status: 'excluded', excludedBy: IN_2021 },
  'art-4-5': { kind: 'sub-point', in: 'art-4', summary: OTHER_POWERS },
  'art-5': {
    kind: 'article',
    summary: text(
      'Денсаулық сақтау органының құзыреті',
      'Компетенция органа здравоохранения',
      'Competence of the health authority',
    ),
  },
  'art-5-1': {
    kind: 'sub-point',
    in: 'art-5',
    summary: text(
      'Скрининг пен ПМПК-ға жіберу тәртібі',
      'Порядок скрининга и направления в ПМПК',
      'Procedure of screening and referral to PMPC',
    ),
  },
  'art-5-2': {
    kind: 'sub-point',
    in: 'art-5',
    summary: text(
      'Диагностика мен емдеу тәртібі',
      'Порядок диагностики и лечения',
      'Procedure of diagnostics and treatment',
    ),
  },
  'art-5-3': {
    kind: 'sub-point',
    in: 'art-5',
    summary: text(
      'Ерте анықтау бойынша медицина қызметкерлерін даярлау',
      'Подготовка медработников к раннему выявлению',
      'Training of medical staff in early identification',
    ),
  },
  'art-5-4': {
    kind: 'sub-point',
    in: 'art-5',
    summary: text('Халықаралық тәжірибе', 'Международный опыт', 'International experience'),
  },
  'art-5-5': { kind: 'sub-point', in: 'art-5', summary: OTHER_POWERS },
  'art-6': {
    kind: 'article',
    summary: text(
      'Білім беру органының құзыреті',
      'Компетенция органа образования',
      'Competence of the education authority',
    ),
  },
  'art-6-1': { kind: 'sub-point', in: 'art-6', status: 'excluded', excludedBy: IN_2021 },
  'art-6-2': {
    kind: 'sub-point',
    in: 'art-6',
    summary: text(
      'Арнаулы жағдайлардың қағидаттары мен нормативтері',
      'Принципы и нормативы специальных условий',
      'Principles and norms of special conditions',
    ),
  },
  'art-6-2-1': { kind: 'sub-point', in: 'art-6', status: 'excluded', excludedBy: IN_2013 },
  'art-6-3': { kind: 'sub-point', in: 'art-6', status: 'excluded', excludedBy: IN_2021 },
  'art-6-4': {
    kind: 'sub-point',
    in: 'art-6',
    summary: text(
      'Ұйымдардың түрлері мен қажетті орын саны',
      'Виды организаций и потребность в местах',
      'Kinds of organisations and needed places',
    ),
  },
  'art-6-5': {
    kind: 'sub-point',
    in: 'art-6',
    summary: text(
      'Жабдықталуға ең төменгі талаптар',
      'Минимальные требования к оснащению',
      'Minimum equipment requirements',
    ),
  },
  'art-6-6': {
    kind: 'sub-point',
    in: 'art-6',
    summary: text(
      'Оқушыларды аттестаттау әдістемесі',
      'Методика аттестации учащихся',
      'Attestation of pupils',
    ),
  },
  'art-6-7': {
    kind: 'sub-point',
    in: 'art-6',
    summary: text(
      'Оқытудың техникалық құралдарына талаптар',
      'Требования к техническим средствам обучения',
      'Requirements to technical teaching means',
    ),
  },
  'art-6-8': {
    kind: 'sub-point',
    in: 'art-6',
    summary: text(
      'Ғылыми-әдістемелік қамтамасыз етуді үйлестіру',
      'Координация научно-методического обеспечения',
      'Coordination of scientific and methodical provision',
    ),
  },
  'art-6-9': {
    kind: 'sub-point',
    in: 'art-6',
    summary: text('Мемлекеттік бақылау', 'Государственный контроль', 'State control'),
  },
  'art-6-10': { kind: 'sub-point', in: 'art-6', status: 'excluded', excludedBy: IN_2013 },
  'art-6-11': { kind: 'sub-point', in: 'art-6', status: 'excluded-by-asterisk', excludedBy: 'unknown' },
  'art-6-12': { kind: 'sub-point', in: 'art-6', summary: OTHER_POWERS },
  'art-7': {
    kind: 'article',
    summary: text(
      'Әлеуметтік қорғау органының құзыреті',
      'Компетенция органа социальной защиты',
      'Competence of the social protection authority',
    ),
  },
  'art-7-1': { kind: 'sub-point', in: 'art-7', status: 'excluded-by-asterisk', excludedBy: 'unknown' },
  'art-7-2': { kind: 'sub-point', in: 'art-7', status: 'excluded', excludedBy: IN_2013 },
  'art-7-3': {
    kind: 'sub-point',
    in: 'art-7',
    summary: text(
      'Әлеуметтік қызметкерлер: функциялар мен біліктілік',
      'Социальные работники: функции и квалификация',
      'Social workers: functions and qualification',
    ),
  },
  'art-7-4': {
    kind: 'sub-point',
    in: 'art-7',
    summary: text(
      'Әлеуметтік нормативтер, түрлер, нысандар',
      'Социальные нормативы, виды и формы',
      'Social norms, kinds and forms',
    ),
  },
  'art-7-5': { kind: 'sub-point', in: 'art-7', status: 'excluded-by-asterisk', excludedBy: 'unknown' },
  'art-7-6': { kind: 'sub-point', in: 'art-7', status: 'excluded', excludedBy: '2014-01-13-159-V' },
  'art-7-7': {
    kind: 'sub-point',
    in: 'art-7',
    summary: text(
      'Қызмет стандарттары мен тегін қызмет тәртібін әзірлеу',
      'Разработка стандартов и порядка бесплатного обслуживания',
      'Develops standards and the procedure of free service',
    ),
  },
  'art-7-8': { kind: 'sub-point', in: 'art-7', status: 'excluded', excludedBy: '2013-06-13-102-V' },
  'art-7-9': { kind: 'sub-point', in: 'art-7', summary: OTHER_POWERS },
  'art-8': {
    kind: 'article',
    summary: text(
      'Жергілікті мемлекеттік басқару органдарының құзыреті',
      'Компетенция местных органов',
      'Competence of local bodies',
    ),
  },
  'art-8-1': {
    kind: 'paragraph',
    in: 'art-8',
    summary: text(
      'Жергілікті өкілді органдар',
      'Местные представительные органы',
      'Local representative bodies',
    ),
  },
  'art-8-2': {
    kind: 'paragraph',
    in: 'art-8',
    summary: text('Жергілікті атқарушы органдар', 'Местные исполнительные органы', 'Local executive bodies'),
  },
  'art-8-2-1': {
    kind: 'sub-point',
    in: 'art-8-2',
    summary: text(
      'Үйде әлеуметтік көмек бөлімшелері',
      'Отделения социальной помощи на дому',
      'Units of social assistance at home',
    ),
  },
  'art-8-2-2': {
    kind: 'sub-point',
    in: 'art-8-2',
    summary: text(
      'Материалдық-техникалық қамтамасыз ету',
      'Материально-техническое обеспечение',
      'Material and technical provision',
    ),
  },
  'art-8-2-3': {
    kind: 'sub-point',
    in: 'art-8-2',
    summary: text('Скринингті ұйымдастыру', 'Организация скрининга', 'Organises screening'),
  },
  'art-8-2-4': {
    kind: 'sub-point',
    in: 'art-8-2',
    summary: text(
      'Келісіммен ПМПК-ға жіберуді қамтамасыз ету',
      'Направление в ПМПК с согласия',
      'Referral to PMPC with consent',
    ),
  },
  'art-8-2-5': {
    kind: 'sub-point',
    in: 'art-8-2',
    summary: text('Оқытуды ұйымдастыру', 'Организация обучения', 'Organises teaching'),
  },
  'art-8-2-6': { kind: 'sub-point', in: 'art-8-2', status: 'excluded-by-asterisk', excludedBy: 'unknown' },
  'art-8-2-7': {
    kind: 'sub-point',
    in: 'art-8-2',
    summary: text(
      'Кадрларды қайта даярлау және аттестаттау',
      'Переподготовка и аттестация кадров',
      'Retraining and attestation of staff',
    ),
  },
  'art-8-2-8': {
    kind: 'sub-point',
    in: 'art-8-2',
    summary: text(
      'Ауыр кемістігі бар балаларға күтімді үйлестіру',
      'Координация ухода за детьми с тяжёлыми недостатками',
      'Coordinates care for children with severe defects',
    ),
  },
  'art-8-2-9': {
    kind: 'sub-point',
    in: 'art-8-2',
    summary: text(
      'Кепілдік берілген құқықтарды іске асыру',
      'Реализация гарантированных прав',
      'Realisation of guaranteed rights',
    ),
  },
  'art-8-2-10': {
    kind: 'sub-point',
    in: 'art-8-2',
    summary: text(
      'Отбасы құқықтарын қорғау және кеңес беру',
      'Защита прав семей и консультации',
      'Protection of family rights and advice',
    ),
  },
  'art-8-2-11': {
    kind: 'sub-point',
    in: 'art-8-2',
    summary: text('Жұмысқа орналасуға жәрдем', 'Содействие трудоустройству', 'Help with employment'),
  },
  'art-8-2-12': { kind: 'sub-point', in: 'art-8-2', summary: OTHER_POWERS },
  'art-8-3': {
    kind: 'paragraph',
    in: 'art-8',
    summary: text(
      'ПМПК, оңалту орталықтары мен түзеу кабинеттерін құру',
      'Создание ПМПК, реабилитационных центров и кабинетов коррекции',
      'Creation of PMPCs, rehabilitation centres and correction rooms',
    ),
  },
} as const satisfies UnitTable
