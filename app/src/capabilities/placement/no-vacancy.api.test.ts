import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import { admit, houseOf, readyToChoose, registerRecipient, runWorker } from './placement.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-05T09:00:00+06:00')

type Someone = { readonly self: Person; readonly requestId: string }
type Shown = { state: string; arriveBy: string | null }

async function adult(): Promise<Someone> {
  const who = await registerRecipient(at.system, at.staff)
  return { self: who.self, requestId: await readyToChoose(at.system, at.staff, who, 4) }
}

const shown = ({ self, requestId }: Someone) => self.shown<Shown>('placement.request', { requestId })
const queueOf = ({ self, requestId }: Someone) => self.shown('placement.queue', { requestId })

/** Residents whose stories the scenario does not tell: all places but those already held. */
async function fillPlaces(organisationId: string): Promise<void> {
  const client = new pg.Client({ connectionString: at.system.superUrl })
  await client.connect()
  try {
    await client.query(
      `update placement_place set state = 'occupied', holder_id = gen_random_uuid()
       where organisation_id = $1 and state = 'free'`,
      [organisationId],
    )
  } finally {
    await client.end()
  }
}

describe('A16 A17 no vacancy, as the scenario has it', () => {
  it('REP-STD-25 REP-STD-26 REP-STD-24 leads through a house of 60 of 60 from the entry of 8 January to the second’s term of 20 March', async () => {
    const { id: organisationId, registrar } = await houseOf(at.system, 4)
    const [resident, first, second] = [await adult(), await adult(), await adult()]
    await resident.self.done('placement.choose', { requestId: resident.requestId, organisationId })
    await admit(registrar, resident.requestId)
    await fillPlaces(organisationId)
    expect(await registrar.shown('placement.queue', {})).toMatchObject({
      capacity: 60,
      occupied: 60,
      free: 0,
    })

    const entries = [
      [first, '2024-01-08T10:00:00+06:00', 1],
      [second, '2024-01-08T10:00:01+06:00', 2],
    ] as const
    for (const [{ self, requestId }, moment, position] of entries) {
      await at.system.setClock(moment)
      const entered = await self.done('placement.join-queue', { requestId, organisationId })
      expect(entered).toMatchObject({ position })
    }
    for (const member of [at.staff.specialist, at.staff.head, at.staff.executive, registrar]) {
      const move = { requestId: second.requestId, organisationId }
      expect((await member.command('placement.join-queue', move)).status).toBe(403)
      expect((await member.command('placement.leave-queue', move)).status).toBe(403)
    }
    expect(await queueOf(first)).toMatchObject({ own: { position: 1 } })

    await at.system.setClock('2024-02-05T11:00:00+06:00')
    await leave(registrar, resident.requestId)
    await runWorker(at.system)
    expect(await shown(first)).toMatchObject({ state: 'reserved', arriveBy: '2024-02-26' })
    expect(await queueOf(second)).toMatchObject({
      own: {
        position: 1,
        startedAt: 2,
        moves: [
          { why: 'offered', position: 1 },
          { why: 'freed', position: 2 },
        ],
      },
    })

    await at.system.setClock('2024-02-26T23:00:00+06:00')
    expect(await shown(first)).toMatchObject({ state: 'reserved' })
    await at.system.setClock('2024-02-27T09:00:00+06:00')
    expect(await shown(first)).toMatchObject({ state: 'not-arrived' })
    expect(await shown(second)).toMatchObject({ state: 'reserved', arriveBy: '2024-03-20' })

    const third = await adult()
    for (const [index, { self, requestId }] of [third, first].entries()) {
      const again = await self.done('placement.join-queue', { requestId, organisationId })
      expect(again).toMatchObject({ position: index + 1 })
    }
  })

  /** A place falls free: the resident is discharged after the fourth breach (p. 21). */
  async function leave(registrar: Person, requestId: string): Promise<void> {
    const told = { explained: 'given', explanation: 'шаршаған' }
    const happenedOn = '2024-02-05'
    const breach = { requestId, kind: 'internal-rules', happenedOn, description: 'шу', ...told }
    for (let n = 1; n <= 4; n++) {
      await registrar.done('placement.record-breach', { ...breach, actNumber: `${n}` })
    }
    const order = { requestId, ground: 'breaches', orderNumber: '1', reason: 'жүйелі бұзу' }
    await registrar.done('placement.discharge', order)
  }
})
