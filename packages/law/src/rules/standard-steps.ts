import { isAfter, isBefore, type LocalDate, type LocalizedText, localDate } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { Citation } from '../acts/types.ts'
import type { ServiceKind } from './service-kinds.ts'

/** The processes of a stay that point 2 names and whose own points the loaded text leaves out (REP-STD-1, DEC-24). */
export const STANDARD_STEPS = ['leave', 'transfer', 'departure', 'norms'] as const
export type StandardStepId = (typeof STANDARD_STEPS)[number]

/** Limits that the text of a step may set; what it does not name has no limit. */
export type StepLimits = {
  readonly daysAtOnce?: number | undefined
  readonly daysInYear?: number | undefined
  readonly daysToMove?: number | undefined
  /** For the norms: which kind of service, and how often in a month. */
  readonly kind?: ServiceKind | undefined
  readonly timesAMonth?: number | undefined
}

/** One wording of a step: its place is kept until a text is entered, and from then on it has its ground and its limits. */
export type StepEdition = { readonly from: LocalDate; readonly to?: LocalDate | undefined } & (
  | { readonly status: 'awaiting-text' }
  | { readonly status: 'in-force'; readonly cite: Citation; readonly limits: StepLimits }
)

/** A step as every screen explains it: what it is, why it is closed, what to do meanwhile. */
export type StandardStep = {
  readonly name: LocalizedText
  readonly what: LocalizedText
  readonly why: LocalizedText
  readonly meanwhile: LocalizedText
  /** `consent`: works without the text, since nobody stays against their will (DEC-88); `text`: closed until it is entered. */
  readonly standsOn: 'text' | 'consent'
  readonly cite: readonly Citation[]
  readonly editions: readonly StepEdition[]
}

const STANDARD_START = localDate('2023-07-01')
const AWAITING: readonly StepEdition[] = [{ from: STANDARD_START, status: 'awaiting-text' }]
const NAMED = cite('order-263', 'p-2')
const PLACES_KEPT = cite('project', 'DEC-24', 'project-reading')
const CONSENT = cite('project', 'DEC-88', 'project-reading')
const NO_TEXT = text(
  'Стандарттың 2-тармағы бұл рәсімді атайды, ал ережесі жазылған тармақтардың (4, 8–20) мәтіні әлі енгізілмеген.',
  'Пункт 2 Стандарта называет эту процедуру, но текст пунктов с её правилами (4, 8–20) ещё не внесён.',
  'Point 2 of the Standard names this procedure, but the text of the points with its rules (4, 8–20) is not entered yet.',
)

const STEPS: Readonly<Record<StandardStepId, StandardStep>> = {
  leave: {
    name: text('Уақытша шығу', 'Временное выбытие', 'Temporary leave'),
    what: text(
      'Адам туыстарына, емделуге немесе демалуға уақытша шығады, орны сақталады.',
      'Человек на время уезжает к близким, на лечение или отдых, место за ним сохраняется.',
      'A person goes to family, for treatment or rest for a time, and the place is kept.',
    ),
    why: NO_TEXT,
    meanwhile: text(
      'Адам не оның өкілі ұйым басшысына жазбаша өтініш береді. Рұқсатпен шығу – өз бетімен кету емес: ол 21-тармақ бойынша есептелмейді.',
      'Человек или его представитель подаёт письменное заявление руководителю организации. Уход с разрешения – не самовольный, по пункту 21 он не считается.',
      'The person or the representative asks the head of the organisation in writing. Going with permission is no absence under point 21 and is not counted.',
    ),
    standsOn: 'text',
    cite: [NAMED, PLACES_KEPT],
    editions: AWAITING,
  },
  transfer: {
    name: text('Басқа ұйымға ауысу', 'Перевод в другую организацию', 'Transfer to another organisation'),
    what: text(
      'Адам бір ұйымнан екіншісіне үзіліссіз ауысады, жаңа өтініш берілмейді.',
      'Человек переходит из одной организации в другую без перерыва и без нового заявления.',
      'A person moves from one organisation to another without a break and without a new application.',
    ),
    why: NO_TEXT,
    meanwhile: text(
      'Адам ұйымнан өз қалауымен шығып, жалпы негізде жаңа өтініш бере алады. Шықпас бұрын бос орын бар-жоғын жұмыспен қамту бөлімінен білген жөн.',
      'Человек может выбыть по собственному желанию и подать новое заявление на общих основаниях. До выбытия стоит узнать в отделе занятости о свободных местах.',
      'The person can leave by own wish and apply anew on general grounds. Before leaving it is wise to ask the department about free places.',
    ),
    standsOn: 'text',
    cite: [NAMED, PLACES_KEPT],
    editions: AWAITING,
  },
  departure: {
    name: text('Өз қалауымен кету', 'Выбытие по собственному желанию', 'Leaving by own wish'),
    what: text(
      'Ересек адам ұйымнан өзі кетеді, баланы заңды өкілі алып кетеді.',
      'Взрослый сам уходит из организации, ребёнка забирает законный представитель.',
      'An adult leaves the organisation; a representative takes a child home.',
    ),
    why: NO_TEXT,
    meanwhile: text(
      'Мәтінді күтудің қажеті жоқ: тұру келісімге негізделеді, сондықтан адам өзі атаған күні кетеді.',
      'Ждать текста не нужно: пребывание держится на согласии, поэтому человек уходит в названный им день.',
      'There is no need to wait for the text: a stay rests on consent, so a person leaves on the day of their own naming.',
    ),
    standsOn: 'consent',
    cite: [NAMED, CONSENT],
    editions: AWAITING,
  },
  norms: {
    name: text('Қызмет көлемінің нормалары', 'Нормы объёма услуг', 'Norms of the volume of services'),
    what: text(
      'Қызметтің әр түрінен айына кемінде қанша көрсетілетіні.',
      'Сколько услуг каждого вида положено в месяц.',
      'How much of each kind of service is due in a month.',
    ),
    why: NO_TEXT,
    meanwhile: text(
      'Жеке жоспарда келісілген көлем қолданылады, ол көрсетілгенмен салыстырылады.',
      'Применяется объём, согласованный в индивидуальном плане, с ним и сравнивается оказанное.',
      'The volume agreed in the individual plan applies, and what was given is compared with it.',
    ),
    standsOn: 'consent',
    cite: [NAMED, PLACES_KEPT],
    editions: AWAITING,
  },
}

/** What is known of a step. */
export function standardStep(id: StandardStepId): StandardStep {
  return STEPS[id]
}

/**
 * The wording of a step on a day: the latest that began, among those of the package and those that were entered since.
 * Undefined before the Standard is in force. A wording that has ended gives way to what stood before it, never to nothing.
 */
export function stepOn(
  id: StandardStepId,
  on: LocalDate,
  entered: readonly StepEdition[] = [],
): StepEdition | undefined {
  return [...STEPS[id].editions, ...entered]
    .filter(({ from, to }) => !isAfter(from, on) && (to === undefined || !isBefore(to, on)))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
}

/** How often in a month a kind of service is due on a day, with its ground; undefined while the text is awaited (DEC-24). */
export function serviceNormOn(
  kind: ServiceKind,
  on: LocalDate,
  entered: readonly StepEdition[],
): { readonly timesAMonth: number; readonly cite: Citation } | undefined {
  const own = entered.filter((one) => one.status === 'in-force' && one.limits.kind === kind)
  const edition = stepOn('norms', on, own)
  if (edition?.status !== 'in-force' || edition.limits.timesAMonth === undefined) return undefined
  return { timesAMonth: edition.limits.timesAMonth, cite: edition.cite }
}
