import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { houseOf, readyToChoose, registerFamily, registerRecipient } from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { type Staff, signInStaff } from './system.fixture.ts'

let system: TestSystem
let staff: Staff

type Someone = { readonly self: Person; readonly requestId: string; readonly personId: string }
type Told = { readonly kind: string; readonly text: string; readonly href: string }
type Queue = {
  capacity: number
  free: number
  queueLength: number
  entries: { position: number; isOwn: boolean }[]
  own: { position: number; startedAt: number; moves: { why: string; position: number }[] } | null
}

async function child(category: number): Promise<Someone> {
  const family = await registerFamily(system, staff)
  const who = { personId: family.childId, self: family.mother }
  const requestId = await readyToChoose(system, staff, who, category)
  return { ...who, requestId }
}

const stateOf = async ({ self, requestId }: Someone) =>
  (await self.shown<{ state: string }>('placement.request', { requestId })).state
const queueOf = ({ self, requestId }: Someone) => self.shown<Queue>('placement.queue', { requestId })

beforeAll(async () => {
  system = await startTestSystem('2024-01-05T09:00:00+06:00')
  staff = await signInStaff(system)
})
afterAll(() => system.close())

describe('A16 A17 no vacancy, the queue, and a no-show', () => {
  let house: { id: string; registrar: Person }
  let resident: Someone
  let first: Someone
  let second: Someone

  it('REP-STD-25 leaves the choice standing when 1 of 1 place is taken, and lets the person queue', async () => {
    house = await houseOf(system, 1)
    await house.registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 1' })
    resident = await child(1)
    first = await child(1)
    second = await child(1)
    const taken = await resident.self.done('placement.choose', {
      requestId: resident.requestId,
      organisationId: house.id,
    })
    expect(taken).toMatchObject({ outcome: 'reserved' })
    const chosen = await first.self.done('placement.choose', {
      requestId: first.requestId,
      organisationId: house.id,
    })
    expect(chosen).toMatchObject({ outcome: 'no-vacancy', state: 'chosen', queueLength: 0 })
  })

  it('REP-STD-26 gives positions by the time of self-entry: 10:00:00 before 10:00:01', async () => {
    await system.setClock('2024-01-08T10:00:00+06:00')
    const one = await first.self.done('placement.join-queue', { requestId: first.requestId })
    await system.setClock('2024-01-08T10:00:01+06:00')
    const two = await second.self.done('placement.join-queue', {
      requestId: second.requestId,
      organisationId: house.id,
    })
    expect([one, two]).toMatchObject([{ position: 1 }, { position: 2 }])
    expect((await queueOf(second)).own).toMatchObject({ position: 2, startedAt: 2, moves: [] })
  })

  it('REP-STD-25 gives staff no way to enter or move anyone', async () => {
    const entry = { requestId: second.requestId, organisationId: house.id }
    for (const member of [staff.specialist, staff.head, staff.executive, house.registrar]) {
      expect((await member.command('placement.join-queue', entry)).status).toBe(403)
      expect((await member.command('placement.leave-queue', entry)).status).toBe(403)
    }
    const names = [...system.parts.useCases.keys()].filter((name) =>
      /^placement\..*(move|reorder|priority)/.test(name),
    )
    expect(names).toEqual([])
  })

  it('shows the organisation the queue without names until a place is offered', async () => {
    const queue = await house.registrar.shown<Queue>('placement.queue', {})
    expect(queue).toMatchObject({ capacity: 1, free: 0, queueLength: 2 })
    expect(JSON.stringify(queue)).not.toContain('Сейтқали')
    const { requests } = await house.registrar.shown<{ requests: { requestId: string }[] }>(
      'placement.requests',
      {},
    )
    expect(requests.map((one) => one.requestId)).toEqual([resident.requestId])
  })

  it('REP-STD-20 refuses a second entry of a person and keeps newcomers behind the queue', async () => {
    const again = await first.self.command('placement.join-queue', { requestId: first.requestId })
    expect(again.body).toMatchObject({ code: 'placement.wrong-state' })
  })

  it('REP-STD-24 passes the place of the one who did not come to the first of the queue at once', async () => {
    await system.setClock('2024-02-05T00:30:00+06:00')
    expect(await stateOf(resident)).toBe('not-arrived')
    expect(await stateOf(first)).toBe('reserved')
    expect((await queueOf(second)).own).toMatchObject({ position: 1 })
  })

  it('REP-STD-24 REP-STD-26 LAW-16-2 tells the family whose turn has come by when to arrive, and the one who lost the place', async () => {
    const told = async ({ self, personId }: Someone) =>
      (await self.shown<{ notices: Told[] }>('notices.of-person', { personId })).notices
    const { arriveBy } = await first.self.shown<{ arriveBy: string }>('placement.request', {
      requestId: first.requestId,
    })
    const [kept] = await told(first)
    expect(kept).toMatchObject({
      kind: 'placement.place-kept',
      href: `/placement/requests/${first.requestId}`,
    })
    const page = (await first.self.page(`/kk/placement/requests/${first.requestId}`)).body
    expect(page.slice(0, page.indexOf('Осы өтініш бойынша'))).toContain(`/kk/organisations/${house.id}`)
    const home = (await first.self.page('/kk/home')).body
    expect(home).toContain(/№ \d+ [^<]*/.exec(page.slice(page.indexOf(house.id)))?.[0])
    expect(kept?.text).toContain(String(Number(arriveBy.slice(-2))))
    expect((await told(resident)).map(({ kind }) => kind)).toContain('placement.turn-passed')
    expect((await told(second)).map(({ kind }) => kind)).toEqual(['placement.decided'])
    const texts = system.simulator.texts().map(({ text }) => text)
    expect(texts.filter((text) => text.includes('кезегіңіз келді'))).toHaveLength(1)
  })

  it('REP-STD-27 reports places, queue and wait of the organisation, no-shows and passed places of the department', async () => {
    expect(await house.registrar.shown('placement.queue', {})).toMatchObject({
      capacity: 1,
      occupied: 0,
      reserved: 1,
      free: 0,
      queueLength: 1,
      medianWaitDays: 19,
    })
    const report = await staff.head.shown('placement.statistics')
    expect(report).toMatchObject({ noShows: 1, passedOn: 1, deferrals: 0 })
    expect(report).toMatchObject({ terms: [{ share: 1 }, { kind: 'placement.choose' }, { share: 0 }] })
  })

  it('REP-STD-25 REP-STD-26 gives the serving role of the database no way to change an entry', async () => {
    const client = new pg.Client({ connectionString: system.superUrl })
    await client.connect()
    try {
      await client.query('set role tirek_app')
      for (const change of ['entered_at = now()', 'serial = default', 'organisation_id = id']) {
        await expect(client.query(`update placement_ticket set ${change}`), change).rejects.toThrow(
          'permission denied',
        )
      }
      await expect(client.query('delete from placement_ticket')).rejects.toThrow('permission denied')
    } finally {
      await client.end()
    }
  })
})

describe('two people and one last place', () => {
  it('REP-STD-26 gives the last place to exactly one of several who choose at the same moment', async () => {
    const { id: organisationId, registrar } = await houseOf(system, 4)
    await registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 5' })
    const people: Someone[] = []
    for (let n = 0; n < 5; n++) {
      const who = await registerRecipient(system, staff)
      people.push({ ...who, requestId: await readyToChoose(system, staff, who, 4) })
    }
    const answers = await Promise.all(
      people.map(({ self, requestId }) =>
        self.done<{ outcome: string }>('placement.choose', { requestId, organisationId }),
      ),
    )
    expect(answers.map((one) => one.outcome).sort()).toEqual([
      'no-vacancy',
      'no-vacancy',
      'no-vacancy',
      'no-vacancy',
      'reserved',
    ])
    expect(await registrar.shown('placement.queue', {})).toMatchObject({ capacity: 1, reserved: 1, free: 0 })
  })

  it('answers a repeated choice once', async () => {
    const { id: organisationId } = await houseOf(system, 4, 2)
    const who = await registerRecipient(system, staff)
    const requestId = await readyToChoose(system, staff, who, 4)
    const key = { 'idempotency-key': 'choose-once' }
    const answers = await Promise.all(
      [1, 2].map(() => who.self.command('placement.choose', { requestId, organisationId }, key)),
    )
    expect(answers[0]).toEqual(answers[1])
    const history = await historyOf(system, requestId)
    expect(history.filter((event) => event.name === 'placement.place-reserved')).toHaveLength(1)
  })
})

describe('A15 no internet', () => {
  it('REP-STD-19 DEC-93 refuses the choice of a specialist, and no device but a terminal is the self-service sector', async () => {
    const { id: organisationId } = await houseOf(system, 4, 2)
    const who = await registerRecipient(system, staff)
    const requestId = await readyToChoose(system, staff, who, 4)
    const own = { requestId, organisationId }
    expect((await staff.specialist.command('placement.choose', own)).status).toBe(403)
    await who.self.done('placement.choose', { ...own, channel: 'self-service', assistedBy: 'Нұрлан Ә.' })
    const history = await historyOf(system, requestId)
    const chosen = history.find((event) => event.name === 'placement.chosen')?.data
    expect(chosen).toMatchObject({ channel: 'portal', assisted: false })
    expect(chosen).not.toHaveProperty('assistedBy')
  })
})
