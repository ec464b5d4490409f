import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { addFamily, complete, type Family, findOrganisation, measureOf } from './testing/family.ts'
import { approved, consentTo, type Shown, useScene } from './testing/scene.ts'

const scene = useScene()

describe('A6 correction before any disability', () => {
  let family: Family
  let room: string

  beforeAll(async () => {
    family = await addFamily(scene(), 9)
    room = await findOrganisation(scene().system, 'correction-room')
  })

  it('LAW-15-1 LAW-15-4 has no place for a price or a group of disability: such fields are refused', async () => {
    const priced = await scene().coordinator.command('programme.draft', {
      ...complete(family.childId, family.word),
      measures: [{ ...measureOf('pedagogical'), price: 5000 }],
    })
    expect(priced.status).toBe(422)
    const grouped = await scene().coordinator.command('programme.draft', {
      ...complete(family.childId, family.word),
      disabilityGroup: 'child-under-seven',
    })
    expect(grouped.status).toBe(422)
    const paid = await scene().coordinator.command('programme.draft', {
      ...complete(family.childId, family.word),
      measures: [{ ...measureOf('pedagogical'), funding: 'family' }],
    })
    expect(paid.status).toBe(422)
  })

  it('LAW-15-4 no input, answer or table of this capability asks for a price or a disability', async () => {
    const { paths } = JSON.parse((await scene().system.app.inject('/api/openapi.json')).body) as {
      paths: Record<string, unknown>
    }
    const own = Object.entries(paths).filter(([path]) => path.includes('/programme.'))
    expect(own.length).toBeGreaterThan(10)
    expect(JSON.stringify(own)).not.toMatch(/"(price|cost|fee|payment|disability\w*|group)"/i)
    const client = new pg.Client({ connectionString: scene().system.superUrl })
    await client.connect()
    const { rows } = await client.query<{ column_name: string }>(
      "select column_name from information_schema.columns where table_name like 'programme\\_%'",
    )
    await client.end()
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter((row) => /price|cost|fee|disab|group/.test(row.column_name))).toEqual([])
  })

  it('LAW-15-3 A6 starts free correction with no disability on file and counts the days from 05.09.2023', async () => {
    await approved(scene(), family, [measureOf('pedagogical', room)], {
      noticedOn: '2023-09-05',
      notIndicated: { medical: 'қажет емес', psychological: 'қажет емес', social: 'қажет емес' },
    })
    await consentTo(family, room)
    const { directionId } = await scene().coordinator.done<{ directionId: string }>(
      'programme.send-direction',
      {
        personId: family.childId,
        organisationId: room,
      },
    )
    const worker = await scene().system.signIn({ role: 'service-specialist', organisation: room })
    await worker.done('programme.answer-direction', { directionId, answer: 'start' })

    const { statuses } = await scene().registrar.shown<{ statuses: unknown[] }>('registry.child', {
      childId: family.childId,
    })
    expect(statuses).toEqual([])
    const client = new pg.Client({ connectionString: scene().system.superUrl })
    await client.connect()
    const { rows } = await client.query<{ data: Record<string, unknown> }>(
      "select data from history_event where name = 'programme.service-started' and person_id = $1",
      [family.childId],
    )
    await client.end()
    expect(rows[0]?.data).toMatchObject({ daysFromNoticed: 27 })
  })

  it('LAW-17-2 does not stop a service because the family does not take part', async () => {
    const worker = await scene().system.signIn({ role: 'service-specialist', organisation: room })
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
    family = await addFamily(scene(), 10)
    to.room = await findOrganisation(scene().system, 'correction-room')
    to.doctor = await findOrganisation(scene().system, 'primary-care')
    to.home = await findOrganisation(scene().system, 'rehabilitation-centre')
    await approved(scene(), family, [
      measureOf('pedagogical', to.room),
      measureOf('medical', to.doctor),
      measureOf('social', to.home),
      measureOf('psychological'),
    ])
  })
  const send = (organisationId: string) =>
    scene().coordinator.command<{ directionId: string; code: string }>('programme.send-direction', {
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

    const open = await scene().system.signIn({ role: 'service-specialist', organisation: to.room })
    const closed = await scene().system.signIn({ role: 'service-specialist', organisation: to.home })
    const found = await open.shown<{ people: unknown[] }>('registry.search', { iin: family.childIin })
    expect(found.people).toHaveLength(1)
    const nothing = await closed.shown<{ people: unknown[] }>('registry.search', { iin: family.childIin })
    expect(nothing.people).toEqual([])
    expect((await closed.query('registry.child', { childId: family.childId })).status).toBe(404)
    const { directions } = await closed.shown<{ directions: unknown[] }>('programme.directions', {})
    expect(directions).toEqual([])

    const client = new pg.Client({ connectionString: scene().system.superUrl })
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

    const worker = await scene().system.signIn({ role: 'service-specialist', organisation: to.room })
    expect((await worker.query('registry.child', { childId: family.childId })).status).toBe(404)
    const inbox = await worker.shown<{ directions: { personId: string }[]; withdrawn: object[] }>(
      'programme.directions',
      {},
    )
    expect(inbox.directions.filter((one) => one.personId === family.childId)).toEqual([])
    expect(inbox.withdrawn).toEqual([{ number: expect.any(String), withdrawnOn: '2023-10-02' }])
    const { directions } = await scene().coordinator.shown<{ directions: { state: string }[] }>(
      'programme.directions',
      { personId: family.childId },
    )
    expect(directions.map((one) => one.state).toSorted()).toEqual(['sent', 'withdrawn'])
    expect((await send(to.room)).body).toMatchObject({ code: 'programme.consent-withdrawn' })
  })

  it('a refusing organisation says why and sees the child no more', async () => {
    const doctor = await scene().system.signIn({ role: 'primary-care-doctor', organisation: to.doctor })
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

describe('a direction by a conclusion', () => {
  async function conclude(family: Family, organisationId: string): Promise<string> {
    const id = '018b0000-0000-7000-8000-0000000000aa'
    const draft = {
      directions: [
        {
          key: 'a',
          sector: 'education',
          service: 'Түзеу сабақтары',
          purpose: 'Сөйлеуді дамыту',
          recipientName: 'Кабинет',
          recipientId: organisationId,
        },
      ],
    }
    const client = new pg.Client({ connectionString: scene().system.superUrl })
    await client.connect()
    await client.query(
      `insert into consultation_conclusion (region, id, person_id, file_id, organisation_id, number, signed_on, signed_by,
         signer_name, content, is_complex, is_severe, noticed_on)
       values ('610000000', $1, $2, $1, $3, '2023-0001', '2023-09-20', $1, 'Меңгеруші', $4, false, false, '2023-09-05')`,
      [id, family.childId, scene().coordinator.organisationId, JSON.stringify({ draft })],
    )
    await client.end()
    return id
  }

  it('LAW-15-3 LAW-10-6 needs no programme, and still its own consent', async () => {
    const family = await addFamily(scene(), 21)
    const room = await findOrganisation(scene().system, 'speech-therapy-point')
    const wanted = { personId: family.childId, organisationId: room }
    const groundless = await scene().coordinator.command('programme.send-direction', wanted)
    expect(groundless.body).toMatchObject({ code: 'programme.direction-rests-on-nothing' })

    const conclusionId = await conclude(family, room)
    const { proposals } = await family.parent.shown<Shown>('programme.show', { personId: family.childId })
    expect(proposals).toMatchObject([{ organisationId: room, consent: 'missing', conclusionId }])
    const silent = await scene().coordinator.command('programme.send-direction', { ...wanted, conclusionId })
    expect(silent.body).toMatchObject({ code: 'programme.consent-missing' })

    await consentTo(family, room)
    const { programmeId } = await scene().coordinator.done<{ programmeId: string | null }>(
      'programme.send-direction',
      { ...wanted, conclusionId },
    )
    expect(programmeId).toBeNull()
  })

  it('LAW-1-35 a programme cannot rest on the conclusion of another child', async () => {
    const family = await addFamily(scene(), 22)
    const other = await scene().coordinator.command('programme.draft', {
      personId: family.childId,
      conclusionId: '018b0000-0000-7000-8000-0000000000aa',
    })
    expect(other.body).toMatchObject({ code: 'programme.conclusion-unknown' })
  })
})
