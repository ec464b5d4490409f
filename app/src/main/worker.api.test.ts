import { setTimeout as pause } from 'node:timers/promises'
import { ALMATY, addDays, type LocalDate, localDate, startOfDay } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { passTime, type SandboxClock } from '#platform/sandbox/sandbox-clock.ts'
import type { WorkerParts } from '#platform/worker/parts.ts'
import { runDue } from '#platform/worker/worker.ts'
import { startTestSystem, type TestSystem } from './testing/test-system.ts'

const TURKISTAN = '610000000'
const START = '2024-01-10T09:00:00+06:00'

let system: TestSystem
let clock: SandboxClock
let client: Client

beforeEach(async () => {
  system = await startTestSystem(START)
  if (system.parts.sandboxClock === undefined) throw new Error('the test system has a clock')
  clock = system.parts.sandboxClock
  client = new Client({ connectionString: system.superUrl })
  await client.connect()
})
afterEach(async () => {
  await client.end()
  await system.close()
})

const HOUR_MS = 3_600_000
const day = (text: string): Date => startOfDay(localDate(text), ALMATY)

/** A worker that writes down when it did what. */
function watched(handlers: Partial<WorkerParts> = {}): { parts: WorkerParts; seen: string[] } {
  const seen: string[] = []
  const note = (what: string, now: Date) => seen.push(`${what} ${now.toISOString().slice(0, 16)}`)
  const parts: WorkerParts = {
    ...system.parts.worker,
    deadlines: { 'test.term': async (act, one) => void note(`term ${one.dueOn}`, act.now) },
    outbox: { 'test.message': async (act, payload) => void note(`message ${payload['n']}`, act.now) },
    ...handlers,
  }
  return { parts, seen }
}

async function startTerm(due: LocalDate, kind = 'test.term'): Promise<void> {
  await system.parts.runner.asSystem((act) => {
    const subject = { kind: 'test', id: act.newId() }
    const owner = { kind, region: TURKISTAN, personId: act.newId(), subject, ownerRole: 'ed-head' }
    return act.deadlines.startOn({ ...owner, due, cite: cite('law-343', 'art-8-2-4'), fires: 'start' })
  })
}

async function sendMessage(n: number, runAfter?: Date): Promise<void> {
  const message = { kind: 'test.message', region: TURKISTAN, payload: { n } }
  await system.parts.runner.asSystem((act) =>
    act.send(runAfter === undefined ? message : { ...message, runAfter }),
  )
}

async function warnedTerm(due: LocalDate, warnsAt: Date): Promise<void> {
  await startTerm(due)
  await system.parts.runner.asSystem(({ db }) =>
    db
      .updateTable('deadline')
      .set({ warns_at: warnsAt })
      .where('kind', '=', 'test.term')
      .where('state', '=', 'open')
      .execute(),
  )
}

describe('the time of the sandbox', () => {
  it('stops at every term and at every message that was put off, in their order', async () => {
    await startTerm(localDate('2024-01-12'))
    await startTerm(localDate('2024-01-15'))
    await sendMessage(1, day('2024-01-13'))
    await sendMessage(2, day('2024-01-20'))
    const { parts, seen } = watched()
    const fired = await passTime(clock, day('2024-01-18'), parts)
    expect(seen).toEqual([
      'term 2024-01-12 2024-01-11T18:00',
      'message 1 2024-01-12T18:00',
      'term 2024-01-15 2024-01-14T18:00',
    ])
    expect(fired).toHaveLength(2)
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(day('2024-01-18').getTime())
  })

  it('waits for what another worker has in hand, so that what follows from it keeps its day', async () => {
    await startTerm(localDate('2024-01-12'))
    const { parts, seen } = watched()
    const other = watched({
      deadlines: {
        'test.term': async (act, one) => {
          await pause(600)
          const { kind, region, personId, ownerRole } = { ...one, ownerRole: 'ed-head' }
          await act.deadlines.startOn({
            ...{ kind: `${kind}-two`, region, personId, ownerRole, fires: 'start' as const },
            subject: { kind: 'test', id: one.subjectId },
            due: localDate('2024-01-14'),
            cite: cite('law-343', 'art-8-2-4'),
          })
        },
      },
    })
    await clock.setTo(day('2024-01-12'))
    const busy = runDue(other.parts)
    await pause(200)
    const again = {
      ...parts,
      deadlines: { 'test.term-two': async (act: { now: Date }) => void seen.push(act.now.toISOString()) },
    }
    await passTime(clock, day('2024-01-20'), again)
    await busy
    expect(seen.map((at) => at.slice(0, 16))).toEqual(['2024-01-13T18:00'])
  })

  it('stays short of its target when a row is never let go, and asks the database only now and then', async () => {
    await startTerm(localDate('2024-01-12'))
    await client.query('begin')
    await client.query('select from deadline for update')
    const { parts } = watched()
    let questions = 0
    const counted: WorkerParts = {
      ...parts,
      runner: {
        ...parts.runner,
        asSystem: (work) => {
          questions++
          return parts.runner.asSystem(work)
        },
      },
    }
    const passing = passTime(clock, day('2024-01-20'), counted, 1_000)
    expect(await passing).toEqual([])
    await client.query('rollback')
    expect(questions).toBeLessThan(200)
    expect(clock.now().getTime()).toBeLessThan(day('2024-01-13').getTime())
  })

  it('goes on past what fails time and again, and tries it once more at the end', async () => {
    await startTerm(localDate('2024-01-12'), 'test.broken')
    await startTerm(localDate('2024-03-01'))
    let tries = 0
    const broken = async () => {
      tries++
      throw new Error('no')
    }
    const { parts, seen } = watched()
    const deadlines = { ...parts.deadlines, 'test.broken': broken }
    const log = { ...parts.log, error: () => undefined } as unknown as WorkerParts['log']
    const fired = await passTime(clock, day('2024-06-01'), { ...parts, log, deadlines })
    expect(seen).toEqual(['term 2024-03-01 2024-02-29T19:00'])
    expect(fired.map((one) => one.kind)).toEqual(['test.term'])
    expect(tries).toBeGreaterThanOrEqual(9)
    expect(tries).toBeLessThan(15)
  })
})

describe('workers side by side', () => {
  it('fire each term once and deliver each message once', async () => {
    for (let n = 0; n < 12; n++) {
      await startTerm(localDate('2024-01-05'))
      await sendMessage(n)
    }
    const { parts, seen } = watched()
    await Promise.all([runDue(parts), runDue(parts), runDue(parts)])
    await runDue(parts)
    expect(seen.filter((line) => line.startsWith('term'))).toHaveLength(12)
    const messages = seen.filter((line) => line.startsWith('message')).map((line) => line.split(' ')[1])
    expect(new Set(messages).size).toBe(12)
    expect(messages).toHaveLength(12)
  })

  it('deliver a message again when the database was lost before the delivery was kept', async () => {
    await sendMessage(1)
    let deliveries = 0
    const { parts } = watched()
    const outbox = {
      'test.message': async () => {
        deliveries++
        if (deliveries > 1) return
        await client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and state = 'idle in transaction'`,
        )
        await pause(100)
      },
    }
    const log = { ...parts.log, warn: () => undefined } as unknown as WorkerParts['log']
    await runDue({ ...parts, log, outbox })
    const { rows } = await client.query('select attempts, done_at from outbox')
    expect(rows).toEqual([{ attempts: 1, done_at: null }])
    await passTime(clock, new Date(clock.now().getTime() + 60_000), { ...parts, outbox })
    expect(deliveries).toBe(2)
    expect((await client.query('select from outbox where done_at is null')).rowCount).toBe(0)
  })

  it('fire terms and give way again, however much a standing job finds to do', async () => {
    await startTerm(localDate('2024-01-05'))
    const { parts, seen } = watched()
    let rounds = 0
    const run = async () => {
      rounds += 1
      return 1_000
    }
    await runDue({ ...parts, standing: [{ name: 'test.endless', run }] })
    expect(seen.filter((line) => line.startsWith('term'))).toHaveLength(1)
    expect(rounds).toBeGreaterThan(1)
  })
})

describe('a warning ahead of the end of a term', () => {
  /** What was done by the end of the day after the term, when the worker comes first at an instant. */
  async function warnedUntil(
    due: LocalDate,
    { from, fails = false }: { readonly from: Date; readonly fails?: boolean },
  ): Promise<readonly string[]> {
    await warnedTerm(due, new Date(startOfDay(due, ALMATY).getTime() - 4 * HOUR_MS))
    const warned: string[] = []
    const { parts, seen } = watched({
      warnings: {
        'test.term': async (act) => {
          if (fails) throw new Error('nobody can be warned')
          warned.push(`warned ${act.now.toISOString().slice(0, 16)}`)
        },
      },
    })
    if (from > clock.now()) await clock.setTo(from)
    await passTime(clock, startOfDay(addDays(due, 1), ALMATY), parts, 1_000)
    return [...warned, ...seen]
  }

  it('is given once, and the term fires once at its end', async () => {
    const done = await warnedUntil(localDate('2024-05-10'), { from: day('2024-05-09') })
    expect(done).toEqual(['warned 2024-05-09T15:00', 'term 2024-05-10 2024-05-09T19:00'])
  })

  it('is left out when the worker comes after the end', async () => {
    const done = await warnedUntil(localDate('2024-05-20'), { from: day('2024-05-20') })
    expect(done).toEqual(['term 2024-05-20 2024-05-19T19:00'])
  })

  it('never holds up the end of the term when it fails', async () => {
    const done = await warnedUntil(localDate('2024-05-30'), { from: day('2024-05-29'), fails: true })
    expect(done).toEqual(['term 2024-05-30 2024-05-29T19:00'])
  })
})
