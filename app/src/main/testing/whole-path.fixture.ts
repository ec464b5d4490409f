import type { Person, TestSystem } from './test-system.ts'

export const TURKISTAN = '610000000'

/** One step of `path.timeline`, as the tests look at it. */
export interface Step {
  readonly stage: string
  readonly state: 'done' | 'here' | 'ahead' | 'unrecorded'
  readonly title: string
  readonly on: string | null
  readonly due: string | null
  readonly move: 'you' | 'organisation' | null
  readonly mover: string | null
  readonly href: string | null
  readonly cite: { readonly act: string; readonly unit: string; readonly mark: string; readonly text: string }
}

export interface Timeline {
  readonly person: { readonly age: { readonly years: number } }
  readonly steps: readonly Step[]
  readonly events: readonly { readonly name: string; readonly day: string; readonly title: string }[]
}

/** Everyone whom one child meets between the birth and a place in an organisation. */
export interface Cast {
  readonly nurse: Person
  readonly registrar: Person
  readonly head: Person
  readonly coordinator: Person
  readonly specialists: Readonly<Record<Kind, Person>>
  readonly worker: Person
  readonly specialist: Person
  readonly akimat: Person
}

export const FORMS = {
  psychological: { mentalState: 'Зейіні тұрақсыз', developmentPotential: 'Көмекпен дамиды' },
  medical: {
    functions: [
      { organOrFunction: 'Есту', finding: 'no-disorder' },
      {
        organOrFunction: 'Орталық жүйке жүйесі',
        finding: 'impaired',
        severity: 'moderate',
        restrictsLife: true,
      },
    ],
    document: { issuer: '№ 1 емхана', number: '17', date: '2022-02-01' },
  },
  social: {
    ageNorm: '1 ай',
    dimensions: {
      'physical-dependence': 'moderate',
      mobility: 'slight',
      'usual-occupation': 'slight',
      'economic-independence': 'none',
      integration: 'slight',
    },
  },
  pedagogical: {
    ageNorm: '1 ай',
    intellectualDevelopment: 'Баяу',
    playPotential: 'Сылдырмаққа қарайды',
    learningPotential: 'Үлкеннің көмегімен',
    communicationPotential: 'Дауысқа бұрылады',
  },
} as const

export type Kind = keyof typeof FORMS
export const KINDS = Object.keys(FORMS) as readonly Kind[]

/** What the PMPC writes: one disorder of the brain and what the child needs. */
export const CONCLUSION = {
  defects: [
    {
      key: 'f1',
      nature: 'mental',
      kind: 'brain-damage-consequences',
      description: 'Психикалық дамудың кешігу белгілері',
      cause: 'congenital',
      noticedOn: '2022-01-12',
      permanence: 'permanent',
    },
  ],
  lifeRestriction: 'Жасына сай қозғалыс пен қарым-қатынас',
  needs: [{ area: 'cognition', description: 'Ерте дамыту сабақтары' }],
  programmes: [
    {
      key: 'p1',
      level: 'early-development',
      variant: 'individual',
      title: 'Ерте даму',
      reasons: 'Жасына сай',
    },
  ],
  conditions: [{ heading: 'methods', description: 'Ойын арқылы', programmeKey: 'p1' }],
  headingsNotNeeded: ['curricula', 'means', 'environment', 'accompaniment', 'services'],
  correction: { kinds: ['pedagogical'], content: 'Дефектолог, аптасына 2 рет' },
  bestInterests: 'Бала отбасында, үйіне жақын жерде көмек алады',
  childView: { heard: false, reason: 'Бала сөйлейтін жаста емес' },
  information: { content: 'Нәтижелер түсіндірілді', givenOn: '2022-02-07', toName: 'Қасымова Айгүл' },
}

const section = (text: string) => ({ text })

/** A whole programme with one measure in an organisation. */
export const programmeOf = (personId: string, conclusionId: string, roomId: string) => ({
  personId,
  conclusionId,
  noticedOn: '2022-01-12',
  sections: {
    needs: section('Ерте дамыту қажет'),
    interests: section('Жарық пен дыбысқа қызығады'),
    aspirations: section('Анасы баланың жүргенін қалайды'),
    'somatic-forecast': section('Жай-күйі тұрақты'),
    endurance: section('Он минут'),
    'family-status': section('Толық отбасы'),
  },
  infrastructure: { checks: [{ kind: 'correction-room', distanceKm: 3, way: 'attend' }] },
  measures: [
    {
      kind: 'pedagogical',
      activity: 'household',
      goalType: 'social-adaptation',
      title: 'Ерте дамыту сабағы',
      executor: 'organisation',
      organisationId: roomId,
      place: 'Кабинетте',
      startsOn: '2022-02-21',
      endsOn: '2022-12-30',
      volume: 'аптасына 2 рет, 30 минуттан',
    },
  ],
  notIndicated: { medical: 'Емханада жүреді', psychological: 'Әзірге қажет емес', social: 'Қажет емес' },
  earlySupport: {
    screening: { state: 'done', on: '2022-01-12', note: 'Перзентханада өтті' },
    diagnostics: { state: 'planned', on: '2022-03-01', note: 'Сурдолог қарайды' },
    treatment: { state: 'not-needed', note: 'Емдейтін ауру табылмады' },
    'developmental-teaching': { state: 'planned', on: '2022-02-21', note: 'Кабинеттегі сабақтар' },
  },
  bestInterests: 'Бала отбасында қалады',
  childView: { heard: false, reason: 'Бала сөйлейтін жаста емес' },
})

/** What a social worker writes when the need is recognised. */
export const NEED = {
  category: 1,
  reasons: ['round-the-clock-care', 'family-asks'],
  assessment: 'Тәулік бойы күтім қажет',
  document: 'Бағалау актісі № 5',
  childView: {
    asked: true,
    how: 'суреттер арқылы',
    help: 'анасы мен тәрбиеші',
    said: 'анасына жақын болғысы келеді',
    weight: 'жақын ұйым ұсынылды',
  },
  alternatives: {
    'close-relatives': 'мүмкіндігі жоқ',
    'wider-family': 'қаралды',
    'family-in-community': 'қаралды',
    'home-help': 'жеткіліксіз',
    'day-care': 'жеткіліксіз',
  },
}

export const DOCUMENTS = [
  { kind: 'application', compared: true, original: 'kept' },
  { kind: 'identity', compared: true, original: 'returned' },
  { kind: 'medical-card', compared: true, original: 'kept' },
]

/** Signs in everyone of Turkistan. */
export async function castOf(system: TestSystem): Promise<Cast> {
  const as = (role: string, specialty?: string) =>
    system.signIn({ role, region: TURKISTAN, ...(specialty === undefined ? {} : { specialty }) })
  return {
    nurse: await as('obstetric-nurse'),
    registrar: await as('pmpc-registrar'),
    head: await as('pmpc-head'),
    coordinator: await as('irp-coordinator'),
    specialists: {
      psychological: await as('pmpc-specialist', 'psychologist'),
      medical: await as('pmpc-specialist', 'doctor'),
      social: await as('pmpc-specialist', 'social-worker'),
      pedagogical: await as('pmpc-specialist', 'speech-therapist'),
    },
    worker: await as('social-worker'),
    specialist: await as('ed-specialist'),
    akimat: await as('leb-decision-maker'),
  }
}
