import pg from 'pg'
import { listOrganisations } from '#capabilities/network/index.ts'
import type { Person, TestSystem } from '../testing/test-system.ts'
import {
  type Cast,
  CONCLUSION,
  castOf,
  FORMS,
  KINDS,
  programmeOf,
  TURKISTAN,
} from '../testing/whole-path.fixture.ts'
import { CANARIES, CHILD } from './canaries.fixture.ts'
import { equip } from './child-aids.fixture.ts'
import { place, treat } from './child-help.fixture.ts'

/** One child with a record in every capability, and everybody who took part. */
export interface ChildFile {
  readonly cast: Cast
  readonly mother: Person
  readonly doctor: Person
  readonly registrarOfHome: Person
  readonly service: Person
  readonly supplier: Person
  readonly childId: string
  readonly motherId: string
  readonly roomId: string
  /** Ids of the child's records by table. */
  readonly records: ReadonlyMap<string, readonly string[]>
}

async function register(cast: Cast): Promise<{ childId: string; motherId: string }> {
  const { nurse } = cast
  const { personId: motherId } = await nurse.done<{ personId: string }>('registry.register-adult', {
    familyName: CANARIES.motherFamily,
    givenName: CANARIES.motherGiven,
    birthDate: '1995-03-02',
    sex: 'female',
    iin: CANARIES.motherIin,
    region: TURKISTAN,
  })
  const reached = { phone: CANARIES.phone, address: CANARIES.address }
  const newborn = { ...CHILD, ...reached, motherId, region: TURKISTAN }
  const { childId } = await nurse.done<{ childId: string }>('registry.register-child', newborn)
  await nurse.done('registry.add-representative', {
    personId: childId,
    representativeId: motherId,
    basis: 'mother',
    document: 'Туу туралы куәлік № 1',
    documentDate: '2022-01-10',
  })
  return { childId, motherId }
}

/** What the screening programme keeps about a child: the birth, an attempt to call, a stage that was refused, a refusal. */
async function keepInProgramme({ nurse }: Cast, mother: Person, childId: string): Promise<void> {
  await nurse.done('screening.notify-birth', {
    number: 'Т-1',
    bornOn: CHILD.birthDate,
    sex: CHILD.sex,
    gestationWeeks: 39,
    motherIin: CANARIES.motherIin,
  })
  await nurse.done('screening.record-attempt', { childId, means: 'call', outcome: 'no-answer' })
  await nurse.done('screening.record-hearing', {
    childId,
    stage: '1',
    consent: 'refused',
    representativeId: mother.personId,
  })
  await mother.done('screening.decline', { childId, line: 'month-3', isInformed: true })
}

async function refer({ nurse, registrar }: Cast, mother: Person, childId: string): Promise<void> {
  await nurse.done('screening.record-result', {
    childId,
    instrumentId: 'newborn-standard',
    instrumentVersion: '1.0',
    result: 'risk',
    examinedOn: '2022-01-12',
  })
  await nurse.done('screening.record-information', {
    childId,
    representativeId: mother.personId,
    language: 'kk',
    means: 'printed',
  })
  await mother.done('registry.record-consent', {
    personId: childId,
    purpose: 'referral-to-pmpc',
    scope: ['screening-result', 'child-referral'],
    decision: 'given',
    informationGiven: 'Ақпараттық жинақ оқылды',
  })
  await nurse.done('screening.send-referral', { childId })
  const { referrals } = await registrar.shown<{ referrals: { referralId: string }[] }>('screening.referrals')
  for (const { referralId } of referrals)
    await registrar.done('screening.acknowledge-referral', { referralId, answer: 'accepted' })
}

async function examine(system: TestSystem, cast: Cast, mother: Person, childId: string, roomId: string) {
  const { registrar, head, specialists } = cast
  const { fileId } = await registrar.done<{ fileId: string }>('consultation.open-file', {
    personId: childId,
    askedBy: 'referral',
    request: 'Скрининг нәтижесі бойынша',
  })
  const appointment = { fileId, day: '2022-02-07', time: '10:30', place: '2-кабинет' }
  await registrar.done('consultation.schedule', { ...appointment, notice: { channel: 'portal' } })
  await mother.done('consultation.answer-appointment', { fileId, agrees: true })
  await system.setClock('2022-02-07T10:30:00+06:00')
  const present = { representativePresent: true, presentNames: ['Анасы'] }
  await registrar.done('consultation.hold-session', { fileId, ...present })
  for (const kind of KINDS) {
    const form = { fileId, kind, examinedOn: '2022-02-07', plainSummary: CANARIES.finding }
    await specialists[kind].done('consultation.record-examination', { ...form, [kind]: FORMS[kind] })
  }
  const direction = { key: 'd1', sector: 'education', service: 'Ерте дамыту', purpose: 'Қолдау' }
  const directions = [{ ...direction, recipientId: roomId }]
  await head.done('consultation.draft-conclusion', { fileId, ...CONCLUSION, directions })
  for (const kind of KINDS) await specialists[kind].done('consultation.agree', { fileId })
  const signed = { fileId, confirmLimitedAbilities: true }
  return head.done<{ conclusionId: string }>('consultation.sign-conclusion', signed)
}

/** A goal that can be measured, in words that may be seen by nobody else. */
const GOAL = {
  ...{ title: CANARIES.finding, familyWords: CANARIES.finding, activity: 'household', goalType: 'self-care' },
  ...{ baseline: 'less', weight: 'matters' },
  levels: {
    ...{ 'much-less': 'Жылайды', less: 'Күтеді', expected: 'Көрсетеді', more: 'Айтады' },
    'much-more': 'Өзі істейді',
  },
}

async function support(system: TestSystem, cast: Cast, mother: Person, ids: Record<string, string>) {
  const { childId = '', conclusionId = '', roomId = '' } = ids
  const { coordinator, head, specialists } = cast
  const programme = programmeOf(childId, conclusionId, roomId)
  const { programmeId } = await coordinator.done<{ programmeId: string }>('programme.draft', programme)
  const { goalId } = await coordinator.done<{ goalId: string }>('programme.write-goal', {
    ...{ programmeId, ...GOAL },
  })
  await mother.done('programme.say-remark', { programmeId, kind: 'comment', words: CANARIES.finding })
  await mother.done('programme.record-agreement', { programmeId, decision: 'agree' })
  await specialists.pedagogical.done('programme.sign-off', { programmeId })
  await head.done('programme.approve', { programmeId })
  await coordinator.done('programme.score-goal', {
    ...{ programmeId, goalId, level: 'expected', note: CANARIES.finding },
  })
  await mother.done('registry.record-consent', {
    personId: childId,
    purpose: 'direction',
    recipientId: roomId,
    scope: ['programme', 'conclusion'],
    decision: 'given',
    informationGiven: 'Түсіндірілді',
  })
  const sent = { personId: childId, organisationId: roomId }
  const { directionId } = await coordinator.done<{ directionId: string }>('programme.send-direction', sent)
  const service = await system.signIn({ role: 'service-specialist', organisation: roomId })
  await service.done('programme.answer-direction', { directionId, answer: 'accept' })
  await serve(service, childId)
  return service
}

/** An order, a place in the timetable, a session, and one that was corrected. */
async function serve(service: Person, personId: string): Promise<void> {
  const specialistId = service.accountId
  const course = { item: 'early-development', format: 'group', minutes: 30, specialistId }
  const { orderId } = await service.done<{ orderId: string }>('services.order', {
    ...{ personId, ...course, place: 'organisation', sessions: 40, perWeek: 1 },
    ...{ startsOn: '2022-02-07', endsOn: '2025-12-31', goals: [CANARIES.finding] },
  })
  const { slotId } = await service.done<{ slotId: string }>('services.open-slot', {
    ...{ ...course, name: 'Топ', weekday: 1, startsAt: '10:00', room: '1', capacity: 5 },
    ...{ validFrom: '2022-02-07', validTo: '2025-12-31' },
  })
  await service.done('services.seat', { slotId, orderId, from: '2022-02-07' })
  const entry = { orderId, outcome: 'held', note: CANARIES.finding }
  await service.done('services.record-sessions', { slotId, onDay: '2022-02-07', lines: [entry] })
  const { sessions } = await service.shown<{ sessions: { id: string }[] }>('services.show-order', { orderId })
  const corrected = { sessionId: sessions[0]?.id, outcome: 'held', note: CANARIES.finding }
  await service.done('services.correct-session', corrected)
  await service.done('services.record-needs', { personId, means: ['sign-language'] })
}

async function recordsOf(superUrl: string, childId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(`
      select a.table_name as name from information_schema.columns a
      join information_schema.columns b using (table_schema, table_name)
      where a.table_schema = 'public' and a.column_name = 'person_id' and b.column_name = 'id' and b.data_type = 'uuid'`)
    const found = new Map<string, readonly string[]>()
    for (const { name } of rows) {
      const ids = await client.query<{ id: string }>(`select id from ${name} where person_id = $1`, [childId])
      if (ids.rows.length > 0)
        found.set(
          name,
          ids.rows.map((row) => row.id),
        )
    }
    return found
  } finally {
    await client.end()
  }
}

/** Leads one child of Turkistan from the birth to a reserved place. The clock of the system must stand at 12 January 2022. */
export async function childFile(system: TestSystem): Promise<ChildFile> {
  const cast = await castOf(system)
  const rooms = await system.parts.runner.asSystem((act) =>
    listOrganisations(act.db, { region: TURKISTAN, kinds: ['correction-room'], state: 'existing' }),
  )
  const roomId = rooms.organisations[0]?.id ?? ''
  const { childId, motherId } = await register(cast)
  const mother = await system.signIn({ person: motherId })
  await keepInProgramme(cast, mother, childId)
  await refer(cast, mother, childId)
  const { conclusionId } = await examine(system, cast, mother, childId, roomId)
  const service = await support(system, cast, mother, { childId, conclusionId, roomId })
  const registrarOfHome = await place(system, cast, mother, childId)
  const doctor = await treat(system, mother, childId)
  const supplier = await equip(system, { mother, doctor, department: cast.specialist }, childId)
  const records = await recordsOf(system.superUrl, childId)
  return { cast, mother, registrarOfHome, service, supplier, doctor, childId, motherId, roomId, records }
}
