import { ok, REGIONS } from '@tirek/kernel'
import { z } from 'zod'
import type { OutboxHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { matchKeys } from '../domain/likeness.ts'
import { KEEPER, likelyPairs } from '../domain/pair.ts'
import { listCompared, listKeyed, listMeetings, listUnkeyed, writeKeys } from '../store/match-people.ts'
import { weightsInForce } from '../store/match-weights.ts'
import { insertPairs, isDismissed, type NewPair } from '../store/pairs.ts'
import { findRunning, insertRun, lockRun, type Rematch, START, updateRun } from '../store/rematch.ts'
import { ONE_RECORD } from './register-person.ts'

/** The message that does the next batch of a run. */
export const REMATCH_BATCH = 'registry.rematch-batch'
/** The message that begins the next run. */
export const REMATCH_AGAIN = 'registry.rematch-again'

/** Records in one transaction: half a second of work, so that a run that is broken off loses no more. */
const KEYS_BATCH = 2000
const PAIRS_BATCH = 500
/** The register is looked over again a week after the last time; in between, registrations are checked one by one. */
const AGAIN_AFTER_MS = 7 * 24 * 3_600_000

/** Messages of the run belong to no region; the outbox wants one. */
const ANY_REGION = REGIONS[0]?.kato ?? ''

/** Begins a run over the register; undefined while another goes on. */
async function begin(act: Act): Promise<string | undefined> {
  if ((await findRunning(act)) !== undefined) return undefined
  const { edition } = await weightsInForce(act)
  const runId = await insertRun(act, edition)
  await act.send({ kind: REMATCH_BATCH, region: ANY_REGION, payload: { runId } })
  await act.record({
    name: 'registry.rematch-started',
    region: ANY_REGION,
    subject: { kind: 'rematch', id: runId },
    data: { edition },
    cite: [KEEPER],
  })
  return runId
}

/** Looks over the whole register for records of one child, in batches that the worker does; merges nothing. */
export const rematch = command({
  name: 'registry.rematch',
  title: { kk: 'Тізілімді қайта салыстыру', ru: 'Сопоставить регистр заново', en: 'Match the register anew' },
  basis: [ONE_RECORD, KEEPER],
  input: z.strictObject({}),
  output: z.object({ runId: z.uuid() }),
  run: async (act) => {
    const runId = await begin(act)
    return runId === undefined
      ? refuse('registry.rematch-running', { status: 'state', cite: [KEEPER] })
      : ok({ runId })
  },
})

/** Begins the run that stands in the plan, unless somebody has begun one. */
export const rematchAgain: OutboxHandler = async (act) => {
  await begin(act)
}

/** Gives keys to records that have none: older than the keys, or written in without them. */
async function keyBatch(act: Act, run: Rematch): Promise<Rematch> {
  const people = await listUnkeyed(act, run.reached, KEYS_BATCH)
  await writeKeys(
    act,
    people.map((one) => ({ id: one.id, keys: matchKeys(one) })),
  )
  const last = people.length < KEYS_BATCH
  return {
    ...run,
    phase: last ? 'pairs' : 'keys',
    reached: last ? START : (people.at(-1)?.id ?? START),
    keyed: run.keyed + people.length,
  }
}

/** Pairs of a batch that are worth somebody's time and that nobody has said to be of two children. */
async function pairsAmong(act: Act, edition: string, ids: readonly string[]) {
  const { model } = await weightsInForce(act)
  const meetings = await listMeetings(act, ids)
  const wanted = [...new Set(meetings.flatMap(({ left, right }) => [left, right]))]
  const people = await listCompared(act, wanted)
  const rowOf = new Map(people.map(({ id }, row) => [id, row]))
  const met = meetings.flatMap(({ left, right }) => {
    const [one, other] = [rowOf.get(left), rowOf.get(right)]
    return one === undefined || other === undefined ? [] : [{ left: one, right: other }]
  })
  const found: NewPair[] = []
  for (const { left, right, score, reasons } of likelyPairs(model, people, met)) {
    const [one, other] = [people[left], people[right]]
    if (one === undefined || other === undefined || (await isDismissed(act, one.id, other.id))) continue
    const sides = { left: sideOf(one), right: sideOf(other) }
    found.push({ ...sides, score, reasons, edition, origin: 'rematch' })
  }
  return { compared: met.length, found }
}

function sideOf({ id, region }: { readonly id: string; readonly region?: string | undefined }) {
  return { id, region: region ?? '' }
}

/** Lets each record of a batch meet those after it. */
async function pairBatch(act: Act, run: Rematch): Promise<Rematch> {
  const ids = await listKeyed(act, run.reached, PAIRS_BATCH)
  const { compared, found } = await pairsAmong(act, run.edition, ids)
  const offered = await insertPairs(act, found)
  const isLast = ids.length < PAIRS_BATCH
  return {
    ...run,
    phase: isLast ? 'done' : 'pairs',
    reached: ids.at(-1) ?? run.reached,
    looked: run.looked + ids.length,
    compared: run.compared + compared,
    offered: run.offered + offered,
    finishedAt: isLast ? act.now : undefined,
  }
}

async function planNext(act: Act): Promise<void> {
  const planned = await act.db
    .selectFrom('outbox')
    .select('id')
    .where('kind', '=', REMATCH_AGAIN)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (planned !== undefined) return
  const runAfter = new Date(act.now.getTime() + AGAIN_AFTER_MS)
  await act.send({ kind: REMATCH_AGAIN, region: ANY_REGION, payload: {}, runAfter })
}

/** One batch: what it writes, the place it reaches and the message for the next one are one transaction. */
export const rematchBatch: OutboxHandler = async (act, payload) => {
  const run = await lockRun(act, z.uuid().parse(payload['runId']))
  if (run === undefined || run.phase === 'done') return
  const after = run.phase === 'keys' ? await keyBatch(act, run) : await pairBatch(act, run)
  await updateRun(act, after)
  if (after.phase !== 'done') {
    await act.send({ kind: REMATCH_BATCH, region: ANY_REGION, payload: { runId: run.id } })
    return
  }
  await act.record({
    name: 'registry.rematch-finished',
    region: ANY_REGION,
    subject: { kind: 'rematch', id: run.id },
    data: { looked: after.looked, offered: after.offered },
    cite: [KEEPER],
  })
  await planNext(act)
}
