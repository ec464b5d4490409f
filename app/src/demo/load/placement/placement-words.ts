import type { LocalDate } from '@tirek/kernel'
import { voiceOn } from '../child-voice.ts'
import type { PlacementScene } from './placement-scene.ts'

type Json = Readonly<Record<string, unknown>>

/** What was considered before a residential organisation, for a child (CRPD 23(5)). */
export const ALTERNATIVES: readonly Json[] = [
  { kind: 'close-relatives', outcome: 'Әже мен ата денсаулығына байланысты тәулік бойы күте алмайды' },
  { kind: 'wider-family', outcome: 'Туыстармен сөйлесілді, тұрақты күтім мүмкін емес' },
  { kind: 'family-in-community', outcome: 'Ауданда бос патронат отбасы жоқ' },
  { kind: 'home-help', outcome: 'Үйдегі көмек аптасына 6 сағат, бұл жеткіліксіз' },
  { kind: 'day-care', outcome: 'Күндізгі бөлімше тұрғылықты жерден алыс' },
]

/** How the child was heard, in words that fit the age on the day (CRPD 7(3)). */
export function childViewOf({ person }: PlacementScene, on: LocalDate): Json {
  const { how, help } = voiceOn(person.birthDate, on)
  return {
    asked: true,
    how,
    help,
    said: 'отбасының жиі келгенін және достарымен бірге болғанды қалайды',
    weight: 'үйге жақын ұйым ұсынылды, кездесулер жоспарланды',
  }
}

export const BEST_INTERESTS =
  'Баланың күтімі мен дамуы үшін тәулік бойы көмек қажет; отбасымен байланыс сақталады'

export const DECIDED = 'Мұқтаждық танылды, құжаттар толық, санатқа сай келеді'
export const REFUSED = 'Үйдегі көмек көлемі ұлғайтылды, отбасы стационарлық үлгіден бас тартты'

export const DEFECT: Json = {
  document: 'medical-card',
  what: 'Медициналық картада ауру тарихынан үзінді жоқ',
}

/** Why round-the-clock care is needed; never the disability itself (CRPD 23(4)). */
export function reasonsOf(scene: PlacementScene): string[] {
  return scene.isChild ? ['family-asks', 'round-the-clock-care'] : ['round-the-clock-care', 'no-one-can-care']
}

/** The specialist's assessment in a sentence. */
export function assessmentOf(scene: PlacementScene): string {
  return scene.isChild
    ? 'Балаға тәулік бойы күтім керек; отбасындағы ересектер жұмыс істейді, үйдегі көмек жеткіліксіз'
    : 'Жалғыз тұрады, күнделікті істерде үнемі көмек қажет'
}

/** The package of point 5: compared, originals returned except the medical card. */
export function documentsOf(comparedBy: string, comparedOn: string): readonly Json[] {
  const compared = { compared: true, comparedBy, comparedOn }
  return [
    { kind: 'application', original: 'kept', ...compared },
    { kind: 'identity', original: 'returned', ...compared },
    { kind: 'medical-card', original: 'kept', ...compared },
  ]
}

const GROUPS: Readonly<Record<string, string>> = { 'group-1': 'I', 'group-2': 'II', 'group-3': 'III' }

const KINDS: Readonly<Record<number, readonly string[]>> = {
  1: ['psychoneurological'],
  2: ['musculoskeletal'],
  3: ['psychoneurological'],
}

const ANSWERS: Readonly<Record<string, (scene: PlacementScene) => Json>> = {
  identity: ({ person }) => ({
    found: true,
    document: `№ ${String(person.iin).slice(-9)}`,
    familyName: person.surname,
    givenName: person.given,
    patronymic: person.patronymic,
    birthDate: person.birthDate,
    sex: person.sex,
  }),
  disability({ disability, category }) {
    if (!disability) return { established: false, kinds: [] }
    const group = GROUPS[disability.group]
    const common = { established: true, kinds: KINDS[category] ?? ['other'], validFrom: disability.since }
    return group === undefined ? common : { ...common, group }
  },
  ipar: ({ disability }) => ({ exists: disability !== undefined, measures: [] }),
  court({ person, incapableSince }) {
    if (incapableSince === undefined) return { incapable: false }
    const number = `2-${person.birthDate.slice(2, 4)}/118`
    return { incapable: true, number, decidedOn: incapableSince, court: 'Аудандық сот' }
  },
}

/** What the state systems answered to each look-up. */
export function answerTo(kind: string, scene: PlacementScene): Json {
  return ANSWERS[kind]?.(scene) ?? {}
}
