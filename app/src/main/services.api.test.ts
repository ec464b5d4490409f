import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { conclude } from '#capabilities/programme/testing/conclusion.ts'
import { addFamily, checksOf, type Family, measureOf } from '#capabilities/programme/testing/family.ts'
import { approved, consentTo, useScene } from '#capabilities/programme/testing/scene.ts'
import { directTo, mondays, speech, staffOf } from './services.fixture.ts'
import type { Person } from './testing/test-system.ts'

const scene = useScene()

type Ordered = { orderId: string; state: string }
type ChildShown = {
  orders: {
    id: string
    state: string
    stopReason: string | null
    tally: Record<string, number>
    organisationId: string
  }[]
  daysToFirstSession: number | null
  noticedOn: string | null
  tasks: { text: string }[]
}

describe('services of a child', () => {
  let room: string
  let worker: Person
  let colleague: Person
  let first: Family
  let second: Family
  let stranger: Family
  let slotId: string
  let consentId: string
  const orders: Record<string, string> = {}

  beforeAll(async () => {
    ;({ room, worker, colleague } = await staffOf(scene(), 'correction-room'))
    first = await addFamily(scene(), 201)
    second = await addFamily(scene(), 202)
    stranger = await addFamily(scene(), 203)
    const conclusionId = await conclude(scene(), first, { signedOn: '2023-09-20' })
    ;({ consentId } = await directTo(scene(), first, { room, worker, conclusionId }))
    await directTo(scene(), second, { room, worker })
  })

  const shown = (family: Family, reader: Person = family.parent) =>
    reader.shown<ChildShown>('services.of-child', { personId: family.childId })

  it('LAW-10-6 refuses a service for a child who was not directed here, as for one who does not exist', async () => {
    for (const personId of [stranger.childId, '0198f000-0000-7000-8000-000000000001']) {
      const refused = await worker.command('services.order', speech(personId, worker.accountId))
      expect(refused.status).toBe(409)
      expect(refused.body).toMatchObject({ code: 'services.not-directed', cite: [{ unit: 'art-10-2' }] })
    }
  })

  it('LAW-15-1 LAW-15-4 LAW-13-2 takes no price, no group of disability and no money of the family', async () => {
    for (const extra of [{ price: 100 }, { disabilityGroup: 'child' }, { funding: 'family' }]) {
      const refused = await worker.command('services.order', speech(first.childId, worker.accountId, extra))
      expect(refused.status).toBe(422)
    }
    const client = new pg.Client({ connectionString: scene().system.superUrl })
    await client.connect()
    const { rows } = await client.query<{ column_name: string }>(
      "select column_name from information_schema.columns where table_name like 'services\\_%'",
    )
    await client.end()
    expect(rows.length).toBeGreaterThan(60)
    expect(
      rows.filter((row) => /price|cost|fee$|paid|payment|tariff|group|disabilit/.test(row.column_name)),
    ).toEqual([])
    const { paths } = JSON.parse((await scene().system.app.inject('/api/openapi.json')).body) as {
      paths: object
    }
    const own = Object.entries(paths).filter(([path]) => path.includes('/services.'))
    expect(own.length).toBeGreaterThan(20)
    expect(JSON.stringify(own)).not.toMatch(/"(price|cost|fee|payment|tariff|disabilityGroup|group)":/i)
  })

  it('LAW-9-3 LAW-13-1 refuses a service of another sector, and another source of money without its name', async () => {
    const medical = await worker.command(
      'services.order',
      speech(first.childId, worker.accountId, { item: 'medical-massage', format: 'individual' }),
    )
    expect(medical.body).toMatchObject({ code: 'services.not-your-sector', cite: [{ unit: 'art-9-1' }] })
    const nameless = await worker.command(
      'services.order',
      speech(first.childId, worker.accountId, { funding: 'other-source' }),
    )
    expect(nameless.body).toMatchObject({ fields: [{ path: 'fundingNote', code: 'required' }] })
  })

  it('LAW-15-3 orders a service of an accepted direction with no disability on file, and tells the family', async () => {
    for (const [name, family] of [
      ['first', first],
      ['second', second],
    ] as const) {
      const done = await worker.done<Ordered>('services.order', speech(family.childId, worker.accountId))
      expect(done.state).toBe('open')
      orders[name] = done.orderId
    }
    const again = await worker.command('services.order', speech(first.childId, worker.accountId))
    expect(again.body).toMatchObject({ code: 'services.already-ordered' })
    const { notices } = await first.parent.shown<{ notices: { kind: string }[] }>('notices.of-person', {
      personId: first.childId,
    })
    expect(notices.map((one) => one.kind)).toContain('services.ordered')
  })

  it('keeps the timetable free of clashes: the specialist, the room, the places of a group, the child', async () => {
    ;({ slotId } = await worker.done<{ slotId: string }>('services.open-slot', mondays(worker.accountId)))
    const busy = await worker.command(
      'services.open-slot',
      mondays(worker.accountId, { room: '3-бөлме', startsAt: '10:15' }),
    )
    expect(busy.body).toMatchObject({ code: 'services.specialist-busy' })
    const taken = await worker.command(
      'services.open-slot',
      mondays(colleague.accountId, { room: ' 2-БӨЛМЕ' }),
    )
    expect(taken.body).toMatchObject({ code: 'services.room-busy' })
    for (const orderId of [orders['first'], orders['second']])
      await worker.done('services.seat', { slotId, orderId, from: '2023-10-02' })
    const full = await worker.command('services.seat', {
      slotId,
      orderId: orders['first'],
      from: '2023-10-02',
    })
    expect(full.body).toMatchObject({ code: 'services.slot-full' })
    const beside = await worker.done<{ slotId: string }>(
      'services.open-slot',
      mondays(colleague.accountId, { room: '5', name: 'Қатар топ', startsAt: '10:10' }),
    )
    const twice = await worker.command('services.seat', {
      slotId: beside.slotId,
      orderId: orders['first'],
      from: '2023-10-02',
    })
    expect(twice.body).toMatchObject({ code: 'services.child-busy' })
  })

  it('LAW-15-5 A6 writes a whole group at once; the days run from 05.09.2023, not from the conclusion', async () => {
    const lines = [
      {
        orderId: orders['first'],
        outcome: 'held',
        note: 'Жақсы қатысты',
        homeTask: 'Күнде 5 минут сурет атаңыз',
        progress: [{ goal: 0, scale: 'better' }],
      },
      { orderId: orders['second'], outcome: 'no-show' },
    ]
    const foreign = await worker.command('services.record-sessions', {
      slotId,
      onDay: '2023-10-02',
      lines: [...lines, { orderId: stranger.childId, outcome: 'held' }],
    })
    expect(foreign.body).toMatchObject({
      code: 'services.not-directed',
      cite: [{ unit: 'art-10-2' }],
      fields: [{ path: 'lines.2.orderId' }],
    })
    expect((await shown(first)).daysToFirstSession).toBeNull()

    await worker.done('services.record-sessions', { slotId, onDay: '2023-10-02', lines })
    expect(await shown(first)).toMatchObject({
      noticedOn: '2023-09-05',
      daysToFirstSession: 27,
      tasks: [{ text: 'Күнде 5 минут сурет атаңыз' }],
    })
    const { directions } = await first.parent.shown<{ directions: object[] }>('programme.directions', {
      personId: first.childId,
    })
    expect(directions).toMatchObject([{ state: 'started', daysFromNoticed: 27 }])
  })

  it('LAW-17-2 LAW-8-11 takes nothing from a child who did not come, and owes again what the organisation cancelled', async () => {
    expect((await shown(second)).orders).toMatchObject([
      { state: 'open', tally: { planned: 4, held: 0, noShow: 1, left: 4, owed: 0 } },
    ])
    await worker.done('services.cancel-meeting', { slotId, onDay: '2023-10-09', reason: 'room-closed' })
    for (const family of [first, second])
      expect((await shown(family)).orders[0]?.tally).toMatchObject({ organisationCancelled: 1, owed: 1 })
    const early = await worker.command('services.finish', { orderId: orders['first'] })
    expect(early.body).toMatchObject({
      code: 'services.volume-left',
      facts: { left: 3, owed: 1 },
      cite: [{ unit: 'DEC-74' }],
    })
    await second.parent.done('services.cancel-by-family', {
      orderId: orders['second'],
      slotId,
      onDay: '2023-10-16',
    })
    expect((await shown(second)).orders[0]?.tally).toMatchObject({ familyCancelled: 1, left: 4 })
  })

  it('names another specialist for a day and tells the family; a busy colleague is refused', async () => {
    const same = await worker.command('services.substitute', {
      slotId,
      onDay: '2023-10-23',
      reason: 'specialist-away',
      specialistId: worker.accountId,
    })
    expect(same.status).toBe(422)
    const busy = await worker.command('services.substitute', {
      slotId,
      onDay: '2023-10-23',
      reason: 'specialist-away',
      specialistId: colleague.accountId,
    })
    expect(busy.body).toMatchObject({ code: 'services.specialist-busy' })
    const third = await scene().system.signIn({
      role: 'service-specialist',
      organisation: room,
      specialty: 'defectologist',
    })
    await worker.done('services.substitute', {
      slotId,
      onDay: '2023-10-23',
      reason: 'specialist-away',
      specialistId: third.accountId,
    })
    const { meetings } = await first.parent.shown<{
      meetings: { change: string | null; organisationName: object }[]
    }>('services.child-week', {
      personId: first.childId,
      week: '2023-10-23',
    })
    expect(meetings).toMatchObject([{ change: 'substituted', onDay: '2023-10-23', time: '10:00' }])
    const { notices } = await first.parent.shown<{ notices: { kind: string }[] }>('notices.of-person', {
      personId: first.childId,
    })
    expect(notices.map((one) => one.kind)).toEqual(
      expect.arrayContaining(['services.substituted', 'services.meeting-off']),
    )
  })

  it('corrects an entry and keeps what stood before it', async () => {
    const { sessions } = await worker.shown<{ sessions: { id: string; version: number; outcome: string }[] }>(
      'services.show-order',
      { orderId: orders['second'] },
    )
    const missed = sessions.find((one) => one.outcome === 'no-show')
    await worker.done('services.correct-session', {
      sessionId: missed?.id,
      version: 1,
      outcome: 'held',
      note: 'Кешігіп келді',
    })
    const stale = await worker.command('services.correct-session', {
      sessionId: missed?.id,
      version: 1,
      outcome: 'no-show',
    })
    expect(stale.body).toMatchObject({ code: 'platform.stale' })
    const entry = await worker.shown('services.show-session', { sessionId: missed?.id })
    expect(entry).toMatchObject({
      session: { outcome: 'held', version: 2 },
      editions: [{ outcome: 'no-show' }],
    })
    expect((await shown(second)).orders[0]?.tally).toMatchObject({ held: 1, noShow: 0 })
  })

  it('keeps what is written of a child sealed, and from another organisation that the child is directed to', async () => {
    const client = new pg.Client({ connectionString: scene().system.superUrl })
    await client.connect()
    const { rows } = await client.query<{ words: unknown }>(
      'select words from services_session union all select words from services_order',
    )
    await client.end()
    expect(JSON.stringify(rows)).not.toMatch(/Жақсы|сөйлем/)
    const other = await staffOf(scene(), 'speech-therapy-point')
    const conclusionId = await conclude(scene(), first, { recipientId: other.room })
    await consentTo(first, other.room)
    const sent = { personId: first.childId, organisationId: other.room, conclusionId }
    const { directionId } = await scene().coordinator.done<{ directionId: string }>(
      'programme.send-direction',
      sent,
    )
    await other.worker.done('programme.answer-direction', { directionId, answer: 'accept' })
    expect((await shown(first, other.worker)).orders).toEqual([])
    const seen = await other.worker.query('services.show-order', { orderId: orders['first'] })
    expect(seen.status).toBe(404)
    expect((await shown(first, scene().coordinator)).orders.length).toBe(1)
  })

  it('LAW-10-7 stops what is ahead when the consent is withdrawn, and keeps what was', async () => {
    await first.parent.done('registry.withdraw-consent', { consentId })
    expect((await shown(first)).orders).toMatchObject([
      { state: 'stopped', stopReason: 'consent-ended', tally: { held: 1 } },
    ])
    const week = await first.parent.shown<{ meetings: object[] }>('services.child-week', {
      personId: first.childId,
      week: '2023-10-23',
    })
    expect(week.meetings).toEqual([])
    await scene().system.setClock('2023-10-23T12:00:00+06:00')
    const after = await worker.command('services.record-session', {
      orderId: orders['first'],
      onDay: '2023-10-23',
      startsAt: '10:00',
      outcome: 'held',
    })
    expect(after.body).toMatchObject({ code: 'services.not-directed', cite: [{ unit: 'art-10-2' }] })
  })

  it('LAW-1-25 lets the consultation, itself a special education organisation, give a service of its own programme', async () => {
    const own = await addFamily(scene(), 204)
    const { coordinator } = scene()
    await approved(scene(), own, [measureOf('pedagogical', coordinator.organisationId ?? '')], {
      infrastructure: checksOf('pmpc'),
      notIndicated: { medical: 'қажет емес', psychological: 'қажет емес', social: 'қажет емес' },
    })
    const { programme } = await coordinator.shown<{ programme: { measures: { id: string }[] } }>(
      'programme.show',
      {
        personId: own.childId,
      },
    )
    const asked = { item: 'needs-assessment', format: 'individual', sessions: 1 }
    const order = speech(own.childId, coordinator.accountId, asked)
    const groundless = await coordinator.command('services.order', order)
    expect(groundless.body).toMatchObject({ code: 'services.not-directed' })
    const measureId = programme.measures[0]?.id
    const { orderId } = await coordinator.done<Ordered>('services.order', { ...order, measureId })
    const held = { orderId, onDay: '2023-10-23', startsAt: '11:00', outcome: 'held' }
    await coordinator.done('services.record-session', held)
    expect((await shown(own)).orders).toMatchObject([{ tally: { planned: 1, held: 1, left: 0 } }])
    const twice = await coordinator.command('services.record-session', { ...held, startsAt: '12:00' })
    expect(twice.body).toMatchObject({ code: 'services.volume-given' })
    await coordinator.done('services.finish', { orderId })
    const again = await coordinator.command('services.finish', { orderId })
    expect(again).toMatchObject({ status: 409, body: { code: 'services.order-over' } })
  })
})
