import { addMonths, type LocalDate } from '@tirek/kernel'
import { wordsFor } from '../consultation/child-facts.ts'
import type { FileScene } from '../consultation/file-scene.ts'

type Json = Readonly<Record<string, unknown>>

const INTERESTS = [
  'сурет салу',
  'музыка тыңдау',
  'құрастырғыш',
  'су ойындары',
  'жануарлар',
  'доп ойыны',
  'кітап парақтау',
  'би',
]

const ASPIRATIONS = [
  'достарымен бірге ойнау',
  'өзі киіне алу',
  'анасына көмектесу',
  'мектепке бару',
  'ауласында серуендеу',
  'өз қалауын сөзбен айту',
]

/** The text of a programme; an unfinished draft has only the beginning of it. */
export function programmeContent(scene: FileScene, on: LocalDate, isWhole: boolean): Json {
  const { context, child } = scene
  const words = wordsFor(child)
  const interests = `${context.random.pick(INTERESTS)} және ${context.random.pick(INTERESTS)}`
  const needs = { text: `${words.need}; ${words.restriction}` }
  if (!isWhole) return { sections: { needs }, infrastructure: { checks: [] }, notIndicated: {} }

  return {
    sections: {
      needs,
      interests: { text: interests },
      aspirations: { text: context.random.pick(ASPIRATIONS) },
      'somatic-forecast': { text: 'Денсаулығы тұрақты, дәрігер бақылайды' },
      endurance: { text: 'Сабақты 20 минуттан, үзіліспен' },
      'family-status': { text: 'Отбасы баланы қолдайды, үйде сабақты қайталайды' },
    },
    infrastructure: infrastructureOf(scene, on),
    notIndicated: {},
    bestInterests: 'Сабақтар үйге жақын жерде, баланың күн тәртібіне сай',
    childView: {
      heard: true,
      how: 'ойын арқылы',
      help: 'суретті карточкалар',
      said: interests,
      takenIntoAccount: 'сабақтарға қосылды',
    },
  }
}

function infrastructureOf(scene: FileScene, on: LocalDate): Json {
  const { context, household, pmpc } = scene
  const room = context.organisations.serving('correction-room', household.address)
  const settlement = context.organisations.settlement(household.address)
  return {
    checks: [
      {
        kind: 'correction-room',
        checkedOn: on,
        checkedBy: context.staff.of(pmpc.id, 'irp-coordinator').name,
        reach: 'same-region',
        inRegion: 4,
        nearest: {
          organisationId: room.id,
          name: { kk: room.name, ru: room.name, en: room.name },
          settlementId: settlement.id,
        },
        distanceKm: context.random.between(1, 60),
        way: 'attend',
      },
    ],
  }
}

export interface MeasurePlan {
  readonly kind: 'medical' | 'psychological' | 'pedagogical' | 'social'
  readonly activity: 'household' | 'social' | 'vocational'
  readonly goalType: string
  readonly title: string
  readonly organisation: 'primary-care' | 'correction-room' | 'home-assistance-unit'
  readonly volume: string
  readonly familyPart: string | undefined
}

/** One measure of every kind of article 1(24). */
export function measuresFor(scene: FileScene): readonly MeasurePlan[] {
  const words = wordsFor(scene.child)
  return [
    {
      kind: 'medical',
      activity: 'household',
      goalType: 'treatment',
      title: 'Дәрігердің бақылауы',
      organisation: 'primary-care',
      volume: 'тоқсанына 1 рет',
      familyPart: undefined,
    },
    {
      kind: 'psychological',
      activity: 'social',
      goalType: 'communication',
      title: 'Психологпен сабақ',
      organisation: 'correction-room',
      volume: 'аптасына 1 рет',
      familyPart: undefined,
    },
    {
      kind: 'pedagogical',
      activity: 'social',
      goalType: 'correction',
      title: words.service,
      organisation: 'correction-room',
      volume: 'аптасына 2 рет',
      familyPart: 'Үйде күніне 10 минут қайталайды',
    },
    {
      kind: 'social',
      activity: 'household',
      goalType: 'family-support',
      title: 'Отбасына әлеуметтік кеңес',
      organisation: 'home-assistance-unit',
      volume: 'айына 1 рет',
      familyPart: undefined,
    },
  ]
}

/** How long a measure runs from its first day. */
export function measureEnd(from: LocalDate): LocalDate {
  return addMonths(from, 12)
}
