import { addMonths, type LocalDate } from '@tirek/kernel'
import { isUnderThree } from '@tirek/law'
import { childViewOn, voiceOn } from '../child-voice.ts'
import { capital, wordsFor } from '../consultation/child-facts.ts'
import type { FileScene } from '../consultation/file-scene.ts'

type Json = Readonly<Record<string, unknown>>

/** The text of a programme; an unfinished draft has only the beginning of it. */
export function programmeContent(scene: FileScene, on: LocalDate, isWhole: boolean): Json {
  const { context, child } = scene
  const words = wordsFor(child)
  const voice = voiceOn(child.person.birthDate, on)
  const interests = twoOf(voice.interests, context.random.between(0, voice.interests.length - 1))
  const needs = { text: `${words.need}; ${words.restriction}` }
  if (!isWhole) return { sections: { needs }, infrastructure: { checks: [] }, notIndicated: {} }

  return {
    sections: {
      needs,
      interests: { text: interests },
      aspirations: { text: context.random.pick(voice.aspirations) },
      'somatic-forecast': { text: 'Денсаулығы тұрақты, дәрігер бақылайды' },
      endurance: { text: voice.lesson },
      'family-status': { text: 'Отбасы баланы қолдайды, үйде сабақты қайталайды' },
    },
    infrastructure: infrastructureOf(scene, on),
    notIndicated: {},
    ...(isUnderThree(child.person.birthDate, on) ? { earlySupport: earlySupportOn(on) } : {}),
    bestInterests: 'Сабақтар үйге жақын жерде, баланың күн тәртібіне сай',
    childView: childViewOn(child.person.birthDate, on),
  }
}

/** How the four components of early support stand for a child under three. */
function earlySupportOn(on: LocalDate): Json {
  return {
    screening: { state: 'done', note: 'Туғаннан кейінгі скрининг өтті' },
    diagnostics: { state: 'done', note: 'Мамандар кеңестік емханада қарады' },
    treatment: { state: 'not-needed', note: 'Әзірге бақылау жеткілікті' },
    'developmental-teaching': { state: 'planned', on: addMonths(on, 1), note: 'Дамыту сабақтары басталады' },
  }
}

/** Two different things, the second next to the first. */
function twoOf(items: readonly string[], at: number): string {
  return `${items[at]} және ${items[(at + 1) % items.length]}`
}

/** Every kind that the measures need was looked for near the child's home. */
function infrastructureOf(scene: FileScene, on: LocalDate): Json {
  const { context, household, pmpc } = scene
  const settlement = context.organisations.settlement(household.address)
  const distanceKm = context.random.between(1, 60)
  const check = (kind: string, way: 'attend' | 'home-visits') => {
    const nearest = context.organisations.serving(kind, household.address)
    return {
      kind,
      checkedOn: on,
      checkedBy: context.staff.of(pmpc.id, 'irp-coordinator').name,
      reach: 'same-region',
      inRegion: 4,
      nearest: { organisationId: nearest.id, name: nearest.names, settlementId: settlement.id },
      distanceKm,
      way,
    }
  }
  return {
    checks: [
      check('correction-room', 'attend'),
      check('primary-care', 'attend'),
      check('home-assistance-unit', 'home-visits'),
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
  /** Where in the organisation, or at home. */
  readonly place: string
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
      place: 'Дәрігер кабинеті',
      volume: 'тоқсанына 1 рет',
      familyPart: undefined,
    },
    {
      kind: 'psychological',
      activity: 'social',
      goalType: 'communication',
      title: 'Психологпен сабақ',
      organisation: 'correction-room',
      place: 'Психолог кабинеті',
      volume: 'аптасына 1 рет',
      familyPart: undefined,
    },
    {
      kind: 'pedagogical',
      activity: 'social',
      goalType: 'correction',
      title: capital(words.service),
      organisation: 'correction-room',
      place: 'Сабақ бөлмесі',
      volume: 'аптасына 2 рет',
      familyPart: 'Үйде күніне 10 минут қайталайды',
    },
    {
      kind: 'social',
      activity: 'household',
      goalType: 'family-support',
      title: 'Отбасына әлеуметтік кеңес',
      organisation: 'home-assistance-unit',
      place: 'Баланың үйінде',
      volume: 'айына 1 рет',
      familyPart: undefined,
    },
  ]
}

/** How long a measure runs from its first day. */
export function measureEnd(from: LocalDate): LocalDate {
  return addMonths(from, 12)
}
