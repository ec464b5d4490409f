import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

export const TURKISTAN = '610000000'
export const OPENING = '2023-09-11'
export const SESSION_DAY = '2023-09-20'
export const MOTHER = 'Қасымова Гүлнұр'

export const FORMS = {
  psychological: { psychological: { mentalState: 'Зейіні тұрақты', developmentPotential: 'Жасына сай' } },
  medical: {
    medical: {
      functions: [
        { organOrFunction: 'Есту', finding: 'no-disorder' },
        { organOrFunction: 'Сөйлеу', finding: 'impaired', severity: 'moderate', restrictsLife: true },
        { organOrFunction: 'Иіс сезу', finding: 'absent' },
      ],
      document: { issuer: '№ 1 емхана', number: '17', date: '2023-09-12' },
    },
  },
  social: {
    social: {
      ageNorm: '5–6 жас',
      dimensions: {
        'physical-dependence': 'none',
        mobility: 'none',
        'usual-occupation': 'slight',
        'economic-independence': 'none',
        integration: 'moderate',
      },
    },
  },
  pedagogical: {
    pedagogical: {
      ageNorm: '5–6 жас',
      intellectualDevelopment: 'Жасына сай',
      playPotential: 'Ойынға қызығады',
      learningPotential: 'Көмекпен меңгереді',
      communicationPotential: 'Ыммен түсінеді',
    },
  },
} as const

type Kind = keyof typeof FORMS
export const KINDS = Object.keys(FORMS) as Kind[]

export const SPEECH = {
  key: 'f1',
  nature: 'mental',
  kind: 'speech',
  description: 'Сөйлеу бұзылысы',
  cause: 'congenital',
  noticedOn: '2023-09-05',
  permanence: 'temporary',
}
export const INTELLECT = {
  ...SPEECH,
  key: 'f2',
  kind: 'intellectual',
  description: 'Ақыл-ой дамуының бұзылысы',
}
export const HEARING = {
  ...SPEECH,
  key: 'f3',
  kind: 'sensory-consequences',
  description: 'Есту қабілеті төмендеуінің салдары',
}
export const KIDNEY = {
  key: 'f4',
  nature: 'physical',
  organ: 'Бүйрек',
  description: 'Созылмалы бүйрек ауруы',
  cause: 'acquired-disease',
  noticedOn: '2023-09-05',
  chronic: true,
  expectedDuration: 'бірнеше жыл',
}
export const HEART = { ...KIDNEY, key: 'f5', organ: 'Жүрек', description: 'Созылмалы жүрек ауруы' }

export const CONCLUSION = {
  defects: [SPEECH],
  lifeRestriction: 'Бөтен адамдармен сөйлесу',
  needs: [{ area: 'speech', description: 'Сөздік қорын байыту' }],
  programmes: [
    {
      key: 'p1',
      level: 'pre-primary',
      variant: 'adapted',
      title: 'Мектепалды даярлық',
      reasons: 'Жасына сай',
    },
  ],
  conditions: [{ heading: 'methods', description: 'Суретпен жұмыс', programmeKey: 'p1' }],
  headingsNotNeeded: ['curricula', 'means', 'environment', 'accompaniment', 'services'],
  correction: { kinds: ['pedagogical'], content: 'Логопед, аптасына 2 рет' },
  directions: [
    {
      key: 'd1',
      sector: 'education',
      service: 'Логопедтік сабақ',
      purpose: 'Сөйлеуді түзеу',
      recipientName: '№ 2 кабинет',
    },
  ],
  bestInterests: 'Үйіне жақын жерде сабақ алу',
  childView: {
    heard: true,
    how: 'Ойын арқылы',
    help: 'Суреттер',
    said: 'Сурет салғанды ұнатады',
    takenIntoAccount: 'Сабаққа қосылды',
  },
  information: { content: 'Нәтижелер түсіндірілді', givenOn: SESSION_DAY, toName: 'Қасымова Гүлнұр' },
}

/** An opened file as the command answers it. */
export type Opened = { readonly fileId: string; readonly personId: string; readonly version: number }
type Refused = { readonly code: string; readonly cite: readonly { readonly unit: string }[] }

/** Units of law that a refusal cites. */
export const units = ({ body }: { readonly body: Record<string, unknown> }): readonly string[] =>
  (body as Refused).cite.map(({ unit }) => unit)

/** One consultation with its staff, and one mother, on a system of its own. */
export type Consultation = {
  readonly system: TestSystem
  readonly registrar: Person
  readonly head: Person
  readonly specialists: Readonly<Record<Kind, Person>>
  readonly motherId: string
}

/** Starts a system on 11.09.2023 and signs in everyone who works at the consultation of Turkistan. */
export async function startConsultation(): Promise<Consultation> {
  const system = await startTestSystem(`${OPENING}T09:00:00+06:00`)
  const staff = (role: string) => system.signIn({ role, region: TURKISTAN })
  const specialist = (specialty: string) =>
    system.signIn({ role: 'pmpc-specialist', region: TURKISTAN, specialty })
  const registrar = await staff('pmpc-registrar')
  const mother = await registrar.done<{ personId: string }>('registry.register-adult', {
    familyName: 'Қасымова',
    givenName: 'Гүлнұр',
    birthDate: '1995-03-02',
    sex: 'female',
    iin: '190314600003',
    region: TURKISTAN,
  })
  const specialists = {
    psychological: await specialist('psychologist'),
    medical: await specialist('doctor'),
    social: await specialist('social-worker'),
    pedagogical: await specialist('speech-therapist'),
  }

  return { system, registrar, head: await staff('pmpc-head'), specialists, motherId: mother.personId }
}

let births = 0
/** Numbers of birth records eleven apart: no slip of one digit, and no two exchanged, leads from one to another. */
const FIRST = 1000
const APART = 11

/** Opens a file for a child who was in no register before, with the mother as representative. */
export async function openFor({ registrar, motherId }: Consultation, givenName: string): Promise<Opened> {
  births += 1
  const opened = await registrar.done<Opened>('consultation.open-file', {
    child: {
      familyName: 'Қасым',
      givenName,
      birthDate: '2018-02-28',
      sex: 'male',
      birthRecord: `10-${FIRST + births * APART}`,
      region: TURKISTAN,
    },
    request: 'Сөйлеуі кешігіп жатыр',
  })
  await registrar.done('registry.add-representative', {
    personId: opened.personId,
    representativeId: motherId,
    basis: 'mother',
    document: `№ 10-${births}`,
    documentDate: '2018-03-01',
  })
  return opened
}

/** An appointment of the given day. */
export const appointment = (fileId: string, day: string) => ({
  fileId,
  day,
  time: '10:30',
  place: 'Түркістан, 2-кабинет',
  agreed: true,
})

/** Sets the day, tells the mother, and opens the session; the clock must stand on that day. */
export async function inSession(
  { registrar }: Consultation,
  fileId: string,
  day = SESSION_DAY,
): Promise<void> {
  await registrar.done('consultation.schedule', {
    ...appointment(fileId, day),
    notice: { channel: 'portal' },
  })
  await registrar.done('consultation.hold-session', {
    fileId,
    representativePresent: true,
    presentNames: [MOTHER],
  })
}

/** A whole form of one kind. */
export const examination = (fileId: string, kind: Kind) => ({
  fileId,
  kind,
  examinedOn: SESSION_DAY,
  plainSummary: 'Баланың көңілі тұрақты, көмекпен жақсы меңгереді.',
  ...FORMS[kind],
})

/** A file with all four examinations and a whole draft, to which nobody has agreed yet. */
export async function drafted(
  at: Consultation,
  givenName: string,
  parts: Record<string, unknown> = {},
): Promise<Opened> {
  const opened = await openFor(at, givenName)
  const { fileId } = opened
  await inSession(at, fileId)
  for (const kind of KINDS)
    await at.specialists[kind].done('consultation.record-examination', examination(fileId, kind))
  await at.head.done('consultation.draft-conclusion', { fileId, ...CONCLUSION, ...parts })
  return opened
}

/** Every specialist agrees to the present revision. */
export async function everyoneAgrees({ specialists }: Consultation, fileId: string): Promise<void> {
  for (const kind of KINDS) await specialists[kind].done('consultation.agree', { fileId })
}
