import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  addFamily,
  complete,
  type Family,
  findOrganisation,
  measureOf,
  REGION,
  withoutInfrastructure,
} from './testing/family.ts'

type Draft = { programmeId: string; version: number; revision: number; missing: string[] }
type Shown = {
  programme: { id: string; state: string; version: number; missing: string[] } & Record<string, unknown>
  proposals: { organisationId: string; consent: string; directionId: string | null }[]
}

let system: TestSystem
let registrar: Person
let coordinator: Person
let specialist: Person
let head: Person

beforeAll(async () => {
  system = await startTestSystem('2023-10-02T09:00:00+06:00')
  registrar = await system.signIn({ role: 'pmpc-registrar', region: REGION })
  coordinator = await system.signIn({ role: 'irp-coordinator', region: REGION })
  specialist = await system.signIn({ role: 'pmpc-specialist', region: REGION, specialty: 'speech-therapist' })
  head = await system.signIn({ role: 'pmpc-head', region: REGION })
})
afterAll(() => system.close())

async function approved(family: Family, measures: readonly unknown[], extra: object = {}): Promise<Draft> {
  const draft = await coordinator.done<Draft>('programme.draft', {
    ...complete(family.childId, family.word),
    measures,
    ...extra,
  })
  await family.parent.done('programme.record-agreement', {
    programmeId: draft.programmeId,
    decision: 'agree',
  })
  await specialist.done('programme.sign-off', { programmeId: draft.programmeId })
  await head.done('programme.approve', { programmeId: draft.programmeId })
  return draft
}

const consentTo = (family: Family, recipientId: string, decision = 'given') =>
  family.parent.done<{ consentId: string }>('registry.record-consent', {
    personId: family.childId,
    purpose: 'direction',
    recipientId,
    scope: ['programme', 'conclusion'],
    decision,
    informationGiven: 'түсіндірілді',
  })

describe('A9 completeness of a programme', () => {
  let family: Family

  beforeAll(async () => {
    family = await addFamily(system, registrar, 1)
  })

  it('LAW-1-33 A9 refuses the approval without the infrastructure check and says which part is empty', async () => {
    const draft = await coordinator.done<Draft>('programme.draft', withoutInfrastructure(family))
    expect(draft.missing).toEqual(['infrastructure'])
    const { status, body } = await head.command('programme.approve', { programmeId: draft.programmeId })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'programme.incomplete',
      cite: [{ act: 'law-343', unit: 'art-1-24' }],
      facts: { missing: ['infrastructure'] },
    })
  })

  it('LAW-1-34 A9 approves after the register was checked: 84 km, home visits chosen', async () => {
    const { missing, programmeId } = await coordinator.done<Draft>('programme.draft', {
      personId: family.childId,
      infrastructure: { checks: [{ kind: 'correction-room', distanceKm: 84, way: 'home-visits' }] },
    })
    expect(missing).toEqual([])
    await family.parent.done('programme.record-agreement', { programmeId, decision: 'agree' })
    await specialist.done('programme.sign-off', { programmeId })
    const answer = await head.done<{ state: string; reviewDue: string }>('programme.approve', { programmeId })
    expect(answer).toMatchObject({ state: 'approved', reviewDue: '2024-10-02' })

    const { programme } = await coordinator.shown<Shown>('programme.show', { programmeId })
    expect(programme['checks']).toMatchObject([
      { kind: 'correction-room', distanceKm: 84, way: 'home-visits', checkedOn: '2023-10-02' },
    ])
  })

  it('LAW-1-33 takes a reasoned "not established" and a reasoned "not indicated"', async () => {
    const other = await addFamily(system, registrar, 2)
    const whole = complete(other.childId, other.word)
    const { missing } = await coordinator.done<Draft>('programme.draft', {
      ...whole,
      sections: { ...whole.sections, endurance: { notEstablished: 'Бала ауырып тұр' } },
      infrastructure: { notEstablished: 'Отбасы көшіп жатыр' },
      measures: [measureOf('medical')],
      notIndicated: { psychological: 'қажет емес', pedagogical: 'қажет емес', social: 'қажет емес' },
    })
    expect(missing).toEqual([])
  })
})

describe('agreement and approval', () => {
  let family: Family
  let draft: Draft

  beforeAll(async () => {
    family = await addFamily(system, registrar, 3)
    draft = await coordinator.done<Draft>('programme.draft', complete(family.childId, family.word))
  })
  const approve = () => head.command('programme.approve', { programmeId: draft.programmeId })

  it('DEC-8 does not approve without the representative, nor against, nor alone', async () => {
    expect((await approve()).body).toMatchObject({ code: 'programme.not-agreed' })
    const silent = await family.parent.command('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'disagree',
    })
    expect(silent.status).toBe(422)
    await family.parent.done('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'disagree',
      comment: 'Сабақ тым көп',
    })
    expect((await approve()).body).toMatchObject({ code: 'programme.disputed' })
    await family.parent.done('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'agree',
    })
    expect((await approve()).body).toMatchObject({ code: 'programme.not-collegial' })
  })

  it('DEC-8 the coordinator cannot approve', async () => {
    const { status } = await coordinator.command('programme.approve', { programmeId: draft.programmeId })
    expect(status).toBe(403)
  })

  it('asks for agreement and signatures again after the text has changed', async () => {
    await specialist.done('programme.sign-off', { programmeId: draft.programmeId })
    await coordinator.done('programme.draft', {
      personId: family.childId,
      bestInterests: 'Бала анасының қасында болады',
    })
    expect((await approve()).body).toMatchObject({ code: 'programme.not-agreed' })
    const old = await family.parent.command('programme.record-agreement', {
      programmeId: draft.programmeId,
      revision: draft.revision,
      decision: 'agree',
    })
    expect(old.body).toMatchObject({ code: 'platform.stale' })
  })

  it('refuses the word of a stranger and shows the programme to nobody else', async () => {
    const stranger = await addFamily(system, registrar, 4)
    const said = await stranger.parent.command('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'agree',
    })
    expect(said.status).toBe(404)
    const seen = await stranger.parent.query('programme.show', { programmeId: draft.programmeId })
    expect(seen.status).toBe(404)
  })

  it('refuses a save from a stale page and keeps the newer text', async () => {
    const saved = await coordinator.command('programme.draft', {
      personId: family.childId,
      version: 1,
      bestInterests: 'ескі бет',
    })
    expect(saved.status).toBe(409)
    expect(saved.body).toMatchObject({ code: 'platform.stale' })
  })

  it('writes once when a lost reply is repeated', async () => {
    const other = await addFamily(system, registrar, 5)
    const key = { 'idempotency-key': 'draft-lost-reply' }
    const input = complete(other.childId, other.word)
    const first = await coordinator.command('programme.draft', input, key)
    const second = await coordinator.command('programme.draft', input, key)
    expect(second).toEqual(first)
    const { programme } = await coordinator.shown<Shown>('programme.show', { personId: other.childId })
    expect(programme['revision']).toBe(1)
  })

  it('records a word given on paper with its document', async () => {
    const paper = await coordinator.command('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'agree',
      representativeId: family.parentId,
    })
    expect(paper.status).toBe(422)
    const { state } = await coordinator.done<{ state: string }>('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'agree',
      representativeId: family.parentId,
      document: 'Қол қойылған парақ, 2023-10-02',
    })
    expect(state).toBe('agreed')
  })

  it('REP-II-5 REP-II-6 keeps the best interests and how the child was heard', async () => {
    const { programme } = await family.parent.shown<Shown>('programme.show', { personId: family.childId })
    expect(programme['bestInterests']).toBe('Бала анасының қасында болады')
    expect(programme['childView']).toMatchObject({ heard: true, help: 'суреттер' })
  })
})

describe('a programme is personal', () => {
  it('LAW-1-35 refuses to copy a programme of another child, by reference and by the same words', async () => {
    const one = await addFamily(system, registrar, 6)
    const other = await addFamily(system, registrar, 7)
    const { programmeId } = await coordinator.done<Draft>(
      'programme.draft',
      complete(one.childId, 'ерекше сөз'),
    )
    const byReference = await coordinator.command('programme.draft', {
      personId: other.childId,
      copyFrom: programmeId,
    })
    expect(byReference.body).toMatchObject({ code: 'programme.copied', cite: [{ unit: 'art-1-24' }] })
    const byWords = await coordinator.command('programme.draft', complete(other.childId, 'Ерекше  СӨЗ!'))
    expect(byWords.body).toMatchObject({ code: 'programme.copied' })
  })

  it('LAW-3-13 refuses one plan for many children', async () => {
    const family = await addFamily(system, registrar, 8)
    const { status, body } = await coordinator.command('programme.draft', {
      ...complete(family.childId, family.word),
      personIds: [family.childId, family.parentId],
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'programme.bulk', cite: [{ unit: 'art-3-4-4' }] })
  })
})

describe('A6 correction before any disability', () => {
  let family: Family
  let room: string

  beforeAll(async () => {
    family = await addFamily(system, registrar, 9)
    room = await findOrganisation(system, 'correction-room')
  })

  it('LAW-15-1 LAW-15-4 has no place for a price or a group of disability: such fields are refused', async () => {
    const priced = await coordinator.command('programme.draft', {
      ...complete(family.childId, family.word),
      measures: [{ ...measureOf('pedagogical'), price: 5000 }],
    })
    expect(priced.status).toBe(422)
    const grouped = await coordinator.command('programme.draft', {
      ...complete(family.childId, family.word),
      disabilityGroup: 'child-under-seven',
    })
    expect(grouped.status).toBe(422)
    const paid = await coordinator.command('programme.draft', {
      ...complete(family.childId, family.word),
      measures: [{ ...measureOf('pedagogical'), funding: 'family' }],
    })
    expect(paid.status).toBe(422)
  })

  it('LAW-15-4 no input, answer or table of this capability asks for a price or a disability', async () => {
    const { paths } = JSON.parse((await system.app.inject('/api/v1/openapi.json')).body) as {
      paths: Record<string, unknown>
    }
    const own = Object.entries(paths).filter(([path]) => path.includes('/programme.'))
    expect(own.length).toBeGreaterThan(10)
    expect(JSON.stringify(own)).not.toMatch(/"(price|cost|fee|payment|disability\w*|group)"/i)
    const client = new pg.Client({ connectionString: system.superUrl })
    await client.connect()
    const { rows } = await client.query<{ column_name: string }>(
      "select column_name from information_schema.columns where table_name like 'programme\\_%'",
    )
    await client.end()
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter((row) => /price|cost|fee|disab|group/.test(row.column_name))).toEqual([])
  })

  it('LAW-15-3 A6 starts free correction with no disability on file and counts the days from 05.09.2023', async () => {
    await approved(family, [measureOf('pedagogical', room)], {
      noticedOn: '2023-09-05',
      notIndicated: { medical: 'қажет емес', psychological: 'қажет емес', social: 'қажет емес' },
    })
    await consentTo(family, room)
    const { directionId } = await coordinator.done<{ directionId: string }>('programme.send-direction', {
      personId: family.childId,
      organisationId: room,
    })
    const worker = await system.signIn({ role: 'service-specialist', organisation: room })
    await worker.done('programme.answer-direction', { directionId, answer: 'start' })

    const { statuses } = await registrar.shown<{ statuses: unknown[] }>('registry.child', {
      childId: family.childId,
    })
    expect(statuses).toEqual([])
    const client = new pg.Client({ connectionString: system.superUrl })
    await client.connect()
    const { rows } = await client.query<{ data: Record<string, unknown> }>(
      "select data from history_event where name = 'programme.service-started' and person_id = $1",
      [family.childId],
    )
    await client.end()
    expect(rows[0]?.data).toMatchObject({ daysFromNoticed: 27 })
  })

  it('LAW-17-2 does not stop a service because the family does not take part', async () => {
    const worker = await system.signIn({ role: 'service-specialist', organisation: room })
    const { directions } = await worker.shown<{
      directions: { personId: string; measures: { id: string }[] }[]
    }>('programme.directions', {})
    const measureId = directions.find((one) => one.personId === family.childId)?.measures[0]?.id
    const stopped = await worker.command('programme.record-progress', {
      measureId,
      status: 'stopped',
      note: 'Анасы келмеді',
      familyTookPart: false,
    })
    expect(stopped.body).toMatchObject({
      code: 'programme.service-goes-on',
      cite: [{ unit: 'art-17-1', mark: 'project-reading' }],
    })
    await worker.done('programme.record-progress', {
      measureId,
      status: 'under-way',
      note: 'Сабақ өтті',
      familyTookPart: false,
    })
    const { programme } = await family.parent.shown<Shown>('programme.show', { personId: family.childId })
    expect(programme['measures']).toMatchObject([
      { status: 'under-way', progress: [{ familyTookPart: false }] },
    ])
  })
})

describe('A5 partial consent', () => {
  let family: Family
  const to: Record<'room' | 'doctor' | 'home', string> = { room: '', doctor: '', home: '' }

  beforeAll(async () => {
    family = await addFamily(system, registrar, 10)
    to.room = await findOrganisation(system, 'correction-room')
    to.doctor = await findOrganisation(system, 'primary-care')
    to.home = await findOrganisation(system, 'rehabilitation-centre')
    await approved(family, [
      measureOf('pedagogical', to.room),
      measureOf('medical', to.doctor),
      measureOf('social', to.home),
      measureOf('psychological'),
    ])
  })
  const send = (organisationId: string) =>
    coordinator.command<{ directionId: string; code: string }>('programme.send-direction', {
      personId: family.childId,
      organisationId,
    })

  it('LAW-10-6 sends nothing without a consent for this very organisation', async () => {
    const refused = await send(to.room)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'programme.consent-missing',
      cite: [{ act: 'law-343', unit: 'art-10-2' }],
    })
    const shown = await family.parent.shown<Shown>('programme.show', { personId: family.childId })
    expect(shown.proposals.map((one) => one.consent)).toEqual(['missing', 'missing', 'missing'])
  })

  it('LAW-10-6 A5 opens the file to (a) and (b) and not to (c), and the attempt of (c) is written down', async () => {
    await consentTo(family, to.room)
    await consentTo(family, to.doctor)
    await consentTo(family, to.home, 'refused')
    expect((await send(to.room)).status).toBe(200)
    expect((await send(to.doctor)).status).toBe(200)
    expect((await send(to.home)).body).toMatchObject({ code: 'programme.consent-refused' })

    const open = await system.signIn({ role: 'service-specialist', organisation: to.room })
    const closed = await system.signIn({ role: 'service-specialist', organisation: to.home })
    const found = await open.shown<{ people: unknown[] }>('registry.search', { iin: family.childIin })
    expect(found.people).toHaveLength(1)
    const nothing = await closed.shown<{ people: unknown[] }>('registry.search', { iin: family.childIin })
    expect(nothing.people).toEqual([])
    expect((await closed.query('registry.child', { childId: family.childId })).status).toBe(404)
    const { directions } = await closed.shown<{ directions: unknown[] }>('programme.directions', {})
    expect(directions).toEqual([])

    const client = new pg.Client({ connectionString: system.superUrl })
    await client.connect()
    const { rows } = await client.query<{ outcome: string }>(
      "select outcome from history_access where use_case = 'registry.child' and organisation_id = $1 and facts ->> 'childId' = $2",
      [to.home, family.childId],
    )
    await client.end()
    expect(rows).toEqual([{ outcome: 'refused' }])
  })

  it('does not direct twice to the same organisation', async () => {
    expect((await send(to.room)).body).toMatchObject({ code: 'programme.already-directed' })
  })

  it('LAW-10-7 a withdrawal closes the file, keeps the past and tells the organisation without the child', async () => {
    const shown = await family.parent.shown<{ consents: { id: string; recipientId: string | null }[] }>(
      'registry.child',
      { childId: family.childId },
    )
    const consentId = shown.consents.find((one) => one.recipientId === to.room)?.id
    await family.parent.done('registry.withdraw-consent', { consentId })

    const worker = await system.signIn({ role: 'service-specialist', organisation: to.room })
    expect((await worker.query('registry.child', { childId: family.childId })).status).toBe(404)
    const inbox = await worker.shown<{ directions: { personId: string }[]; withdrawn: object[] }>(
      'programme.directions',
      {},
    )
    expect(inbox.directions.filter((one) => one.personId === family.childId)).toEqual([])
    expect(inbox.withdrawn).toEqual([{ number: expect.any(String), withdrawnOn: '2023-10-02' }])
    const { directions } = await coordinator.shown<{ directions: { state: string }[] }>(
      'programme.directions',
      { personId: family.childId },
    )
    expect(directions.map((one) => one.state).toSorted()).toEqual(['sent', 'withdrawn'])
    expect((await send(to.room)).body).toMatchObject({ code: 'programme.consent-withdrawn' })
  })

  it('a refusing organisation says why and sees the child no more', async () => {
    const doctor = await system.signIn({ role: 'primary-care-doctor', organisation: to.doctor })
    const { directions } = await doctor.shown<{ directions: { id: string }[] }>('programme.directions', {})
    const directionId = directions[0]?.id
    const silent = await doctor.command('programme.answer-direction', { directionId, answer: 'refuse' })
    expect(silent.status).toBe(422)
    await doctor.done('programme.answer-direction', {
      directionId,
      answer: 'refuse',
      reason: 'Невролог демалыста',
    })
    expect((await doctor.query('registry.child', { childId: family.childId })).status).toBe(404)
  })
})

describe('pages', () => {
  it('opens every page of the path to those whom it concerns', async () => {
    const family = await addFamily(system, registrar, 12)
    const { programmeId } = await coordinator.done<Draft>(
      'programme.draft',
      complete(family.childId, family.word),
    )
    const at = `/kk/programmes/${programmeId}`
    const forCoordinator = [
      '/kk/programmes',
      at,
      `${at}/read`,
      `${at}/sections/needs`,
      `${at}/infrastructure`,
      `${at}/infrastructure?kind=correction-room`,
      `${at}/infrastructure/reason`,
      `${at}/measures/new`,
      `${at}/measures/new?template=speech-therapy`,
      `${at}/not-indicated/medical`,
      `${at}/best-interests`,
      `${at}/child-view`,
      `${at}/paper-agreement`,
      `${at}/review`,
    ]
    for (const path of forCoordinator)
      expect([path, (await coordinator.page(path)).statusCode]).toEqual([path, 200])
    const forFamily = ['', '/decide', '/review'].map(
      (end) => `/kk/programmes/children/${family.childId}${end}`,
    )
    for (const path of forFamily)
      expect([path, (await family.parent.page(path)).statusCode]).toEqual([path, 200])
    expect((await specialist.page(`${at}/sign-off`)).statusCode).toBe(200)
    expect((await head.page(`${at}/approve`)).statusCode).toBe(200)
  })

  it('keeps what was typed when a section is saved from a stale page', async () => {
    const family = await addFamily(system, registrar, 13)
    const { programmeId } = await coordinator.done<Draft>('programme.draft', { personId: family.childId })
    const path = `/kk/programmes/${programmeId}/sections/needs`
    const response = await coordinator.post(path, {
      _key: 'k-stale',
      personId: family.childId,
      version: '1',
      text: 'Сөйлеуге қиналады',
    })
    expect(response.statusCode).toBe(409)
    expect(response.body).toContain('Сөйлеуге қиналады')
  })
})

describe('review', () => {
  it('DEC-8 reviews a child under three after three months, and the review opens by itself while services go on', async () => {
    const family = await addFamily(system, registrar, 11, '2022-05-10')
    const draft = await approved(family, [measureOf('pedagogical'), measureOf('social')], {
      notIndicated: { medical: 'қажет емес', psychological: 'қажет емес' },
    })
    const { programme } = await coordinator.shown<Shown>('programme.show', {
      programmeId: draft.programmeId,
    })
    expect(programme['reviewDue']).toBe('2024-01-02')
    await system.setClock('2024-01-03T09:00:00+06:00')
    const later = await coordinator.shown<Shown>('programme.show', { programmeId: draft.programmeId })
    expect(later.programme.state).toBe('under-review')
    expect(later.programme['approvedRevision']).toBe(1)
    const kept = await head.done<{ state: string }>('programme.review', {
      programmeId: draft.programmeId,
      outcome: 'keep',
      note: 'Бағдарлама балаға көмектесіп жатыр',
    })
    expect(kept.state).toBe('approved')
  })
})
