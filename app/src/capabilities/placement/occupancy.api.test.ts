import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import { admit, houseOf, readyToChoose, registerRecipient, runWorker } from './placement.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-10T09:00:00+06:00')

type House = Readonly<Record<'places' | 'occupied' | 'reserved' | 'out' | 'free' | 'waiting', number>> & {
  readonly organisationId: string
  readonly kinds: readonly { readonly kind: string; readonly places: number; readonly occupied: number }[]
}
type Occupancy = {
  readonly isNow: boolean
  readonly houses: readonly House[]
  readonly regions: readonly House[]
}
type Health = {
  readonly queues: readonly {
    readonly organisationId: string
    readonly length: number
    readonly own: number
    readonly oldestDays: number
    readonly offered: number
    readonly notTakenUp: number
    readonly range: { readonly isKnown: boolean }
    readonly stalled: { readonly count: number } | null
  }[]
}

const on = async (day: string) => {
  await at.system.setClock(`${day}T09:00:00+06:00`)
  await runWorker(at.system)
}
const occupancy = (question: object = {}) => at.staff.head.shown<Occupancy>('placement.occupancy', question)
const health = () => at.staff.head.shown<Health>('placement.queue-health', {})

/** As the superuser: what no command of the product can do. */
async function force(statement: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: at.system.superUrl })
  await client.connect()
  await client.query(statement, [...values])
  await client.end()
}

async function chooser(): Promise<{ readonly self: Person; readonly requestId: string }> {
  const { personId, self } = await registerRecipient(at.system, at.staff)
  return { self, requestId: await readyToChoose(at.system, at.staff, { personId, self }, 4) }
}

describe('occupancy and the health of queues', () => {
  let outageId: string
  let house: { readonly id: string; readonly registrar: Person }
  let waiting: { readonly self: Person; readonly requestId: string }
  let first: { readonly self: Person; readonly requestId: string }
  const figuresOf = async (question: object = {}) =>
    (await occupancy(question)).houses.find(({ organisationId }) => organisationId === house.id)

  beforeAll(async () => {
    house = await houseOf(at.system, 4)
    await house.registrar.done('placement.set-capacity', { capacity: 2, document: 'Бұйрық № 1' })
    const take = { fromOn: '2024-01-10', toOn: '2024-03-01', reason: 'Жөндеу', document: 'Акт № 1', place: 2 }
    outageId = (await house.registrar.done<{ outageId: string }>('placement.take-out-of-service', take))
      .outageId
    first = await chooser()
    await first.self.done('placement.choose', { requestId: first.requestId, organisationId: house.id })
    waiting = await chooser()
    await waiting.self.done('placement.choose', { requestId: waiting.requestId, organisationId: house.id })
    await waiting.self.done('placement.join-queue', {
      requestId: waiting.requestId,
      organisationId: house.id,
    })
  })

  it('REP-STD-27 tells places lived in, kept, out of service and free, and the queue, of each organisation', async () => {
    const now = { places: 2, occupied: 0, reserved: 1, out: 1, free: 0, waiting: 1 }
    expect(await figuresOf()).toMatchObject(now)
    expect((await occupancy()).regions).toMatchObject([{ region: '610000000', ...now }])
    await admit(house.registrar, first.requestId)
    expect(await figuresOf()).toMatchObject({ ...now, occupied: 1, reserved: 0 })
    const own = await house.registrar.shown<Occupancy>('placement.occupancy', { split: 'room' })
    expect(own.houses).toMatchObject([{ kinds: [{ kind: 'any', places: 2, occupied: 1 }] }])
  })

  it('REP-STD-27 tells the same of a past day as was told on that day', async () => {
    const byProfile = { split: 'profile' }
    const told = [['2024-01-10', await figuresOf(byProfile)]] as [string, House | undefined][]
    const end = async (day: string) => {
      await runWorker(at.system)
      told.push([day, await figuresOf(byProfile)])
    }
    await on('2024-01-11')
    const women = { firstPlace: 2, lastPlace: 2, profile: 4, room: 'female', stay: 'permanent' }
    await house.registrar.done('placement.describe-places', { ...women, document: 'Б-3' })
    await end('2024-01-11')
    await on('2024-01-12')
    await house.registrar.done('placement.set-capacity', { capacity: 4, document: 'Бұйрық № 2' })
    await end('2024-01-12')
    expect(told[2]?.[1]).toMatchObject({ places: 4, occupied: 1, reserved: 1, out: 1, free: 1, waiting: 0 })
    await on('2024-01-13')
    await house.registrar.done('placement.return-to-service', { outageId })
    await end('2024-01-13')
    await on('2024-01-14')
    await house.registrar.done('placement.set-capacity', { capacity: 3, document: 'Бұйрық № 3' })
    await end('2024-01-14')
    expect([told[3]?.[1], told[4]?.[1]]).toMatchObject([
      { places: 4, out: 0, free: 2 },
      { places: 3, out: 0, free: 1 },
    ])
    await on('2024-01-20')
    await admit(house.registrar, waiting.requestId)
    for (const [day, figures] of told)
      expect(await figuresOf({ ...byProfile, on: day }), day).toEqual(figures)
    expect(await figuresOf({ on: '2024-01-20' })).toMatchObject({ occupied: 2, reserved: 0 })
    expect((await occupancy({ on: '2024-01-09' })).houses).toEqual([])
  })

  it('REP-STD-27 refuses a day ahead at its field, and gives the files', async () => {
    const wrong = await at.staff.head.page('/ru/placement/occupancy?on=2030-01-01')
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Дата не может быть позже сегодняшней')
    expect(wrong.body).toContain('value="2030-01-01"')
    const written = await at.staff.head.page('/ru/placement/occupancy?on=8.01.2024')
    expect([written.statusCode, written.body.includes('value="2024-01-08"')]).toEqual([200, true])
    const csv = await at.staff.head.page('/ru/placement/occupancy.csv?split=profile')
    expect(csv.body).toContain('Категория 4')
    expect((await at.staff.head.page('/kk/placement/occupancy.xlsx')).statusCode).toBe(200)
    expect((await at.staff.head.page('/kk/placement/occupancy?split=room')).body).toContain('әйелдер')
    const officer = await at.system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
    expect((await officer.shown<Occupancy>('placement.occupancy', {})).houses.length).toBeGreaterThan(0)
    expect((await first.self.query('placement.occupancy', {})).status).toBe(403)
    expect((await first.self.page('/kk/placement/occupancy')).statusCode).toBe(403)
  })

  it('REP-STD-26 REP-STD-27 shows every queue of the territory, and an alarm where a fitting place is not offered', async () => {
    const other = await houseOf(at.system, 4, 2)
    await other.registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 3' })
    const [holder, next] = [await chooser(), await chooser()]
    const organisationId = other.id
    await holder.self.done('placement.choose', { requestId: holder.requestId, organisationId })
    await next.self.done('placement.choose', { requestId: next.requestId, organisationId })
    await next.self.done('placement.join-queue', { requestId: next.requestId, organisationId })
    await on('2024-01-25')
    const queueOf = async () => (await health()).queues.find((one) => one.organisationId === organisationId)
    expect(await queueOf()).toMatchObject({
      length: 1,
      own: 1,
      oldestDays: 5,
      offered: 0,
      range: { isKnown: false },
      stalled: null,
    })
    expect((await at.staff.head.page('/ru/placement/queues')).body).toContain(
      'Все подходящие места предложены',
    )
    // A place that fell free behind the back of the product: nobody was asked to offer it.
    await force(
      `update placement_place set state = 'free', holder_id = null, changed_at = $2 where holder_id = $1`,
      [holder.requestId, new Date('2024-01-25T02:55:00Z')],
    )
    expect(await queueOf()).toMatchObject({ notTakenUp: 1, stalled: null })
    await at.system.setClock('2024-01-25T09:10:00+06:00')
    expect(await queueOf()).toMatchObject({ stalled: { count: 1, since: '2024-01-25T02:55:00.000Z' } })
    expect((await at.staff.head.page('/ru/placement/queues')).body).toContain('сообщите администратору')
    expect((await next.self.query('placement.queue-health', {})).status).toBe(403)
  })
})
