import { ageOn, type LocalDate } from '@tirek/kernel'
import { childViewOn } from '../child-voice.ts'
import { severeFindingsOf } from '../services/coordinator-rows.ts'
import { wordsFor } from './child-facts.ts'
import type { FileScene } from './file-scene.ts'

type Json = Readonly<Record<string, unknown>>

const LEVELS: readonly (readonly [under: number, level: string, title: string])[] = [
  [3, 'early-development', 'Ерте даму бағдарламасы'],
  [5, 'pre-school', 'Мектепке дейінгі тәрбие бағдарламасы'],
  [6, 'pre-primary', 'Мектепалды даярлық бағдарламасы'],
  [11, 'primary', 'Бастауыш білім беру бағдарламасы'],
  [16, 'basic-secondary', 'Негізгі орта білім беру бағдарламасы'],
  [99, 'general-secondary', 'Жалпы орта білім беру бағдарламасы'],
]

const NOT_NEEDED = ['curricula', 'means', 'environment', 'accompaniment', 'services']

/** A draft in which nothing is lacking for the signature. */
export function draftOf(scene: FileScene, on: LocalDate): Json {
  const { child, context, familyName } = scene
  const words = wordsFor(child)
  const [, level, title] = levelFor(ageOn(child.person.birthDate, on).years)
  return {
    defects: [defectOf(scene, on)],
    severeFindings: severeFindingsOf(child),
    lifeRestriction: words.restriction,
    needs: [{ area: words.area, description: words.need }],
    programmes: [
      { key: 'main', level, variant: 'adapted', title, reasons: 'Баланың жасы мен қажеттіліктері' },
    ],
    conditions: [{ heading: 'methods', description: words.condition, programmeKey: 'main' }],
    headingsNotNeeded: NOT_NEEDED,
    correction: { kinds: ['psychological', 'pedagogical'], content: words.service },
    directions: directionsOf(scene),
    bestInterests: 'Сабақтар үйге жақын жерде, отбасының күн тәртібіне сай өтеді',
    childView: childViewOn(child.person.birthDate, on),
    information: {
      content: 'Тексеру нәтижелері мен ұсыныстар қарапайым тілмен түсіндірілді',
      givenOn: on,
      toName: familyName ?? context.staff.of(scene.pmpc.id, 'pmpc-head').name,
    },
  }
}

function levelFor(years: number): (typeof LEVELS)[number] {
  return (
    LEVELS.find(([under]) => years < under) ?? [99, 'general-secondary', 'Жалпы орта білім беру бағдарламасы']
  )
}

function defectOf({ child, facts }: FileScene, on: LocalDate): Json {
  const words = wordsFor(child)
  const common = {
    key: 'main',
    description: words.description,
    cause: facts.cause,
    noticedOn: facts.noticedOn ?? on,
  }
  return words.nature === 'physical'
    ? { nature: 'physical', ...common, organ: words.organ, chronic: true, expectedDuration: 'бірнеше жыл' }
    : { nature: 'mental', ...common, kind: words.mentalKind, permanence: 'permanent' }
}

interface ProposedDirection {
  readonly key: string
  readonly sector: 'education' | 'health'
  readonly service: string
  readonly purpose: string
  readonly recipientName: string
  readonly recipientId: string
}

/** Two directions: lessons near home and the clinic; each leaves only with a consent of its own. */
export function directionsOf(scene: FileScene): readonly ProposedDirection[] {
  const { context, child, household } = scene
  const room = context.organisations.serving('correction-room', household.address)
  const clinic = context.organisations.serving('primary-care', household.address)
  const words = wordsFor(child)
  return [
    {
      key: 'lessons',
      sector: 'education',
      service: words.service,
      purpose: words.need,
      recipientName: room.name,
      recipientId: room.id,
    },
    {
      key: 'clinic',
      sector: 'health',
      service: 'дәрігердің бақылауы',
      purpose: 'денсаулық жағдайын бақылау',
      recipientName: clinic.name,
      recipientId: clinic.id,
    },
  ]
}
