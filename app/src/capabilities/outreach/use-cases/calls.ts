import { err, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { CALL_STATES, HOWS, isCallEvent, OUTCOMES, REACH_TERMS, REASONS } from '../domain/call.ts'
import { ACTS } from '../domain/citations.ts'
import { type Call, findCall, listCalls, listClosed } from '../read/calls.ts'
import { countTry, markReached } from '../store/calls.ts'
import { REACH } from './follow.ts'
import { recordOf } from './remind.ts'

const shape = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  fullName: z.string(),
  /** Whom to reach: the person, or who speaks for a child. */
  recipientId: z.uuid(),
  recipient: z.string(),
  phone: z.string().nullable(),
  requestId: z.uuid(),
  term: z.enum(REACH_TERMS),
  dueOn: z.string(),
  endsAt: z.iso.datetime(),
  openedAt: z.iso.datetime(),
  why: z.enum(REASONS),
  state: z.enum(CALL_STATES),
  tries: z.int(),
  how: z.enum(HOWS).nullable(),
  closedAt: z.iso.datetime().nullable(),
  version: z.int(),
})

/** One call as shown. */
export type ShownCall = z.output<typeof shape>

/** The recipient may live in another region: of that record only the name and the number are told. */
async function shown(act: Act, call: Call): Promise<ShownCall> {
  const [person, recipient] = await act.asSystem(async () => [
    await findPerson(act.db, call.personId),
    await findPerson(act.db, call.recipientId),
  ])
  return {
    ...call,
    fullName: person === undefined ? '' : fullName(person),
    recipient: recipient === undefined ? '' : fullName(recipient),
    phone: recipient?.phone ?? null,
    endsAt: call.endsAt.toISOString(),
    openedAt: call.openedAt.toISOString(),
    how: HOWS.find((one) => one === call.how) ?? null,
    closedAt: call.closedAt?.toISOString() ?? null,
  }
}

async function allShown(act: Act, calls: readonly Call[]): Promise<ShownCall[]> {
  const all: ShownCall[] = []
  for (const call of calls) all.push(await shown(act, call))
  return all
}

const READS = ({ personId, recipientId }: ShownCall) => [...new Set([personId, recipientId])]

/** The calls and visits that are due, the nearest end first. */
export const listDue = query({
  name: 'outreach.calls',
  title: { kk: 'Қоңырау шалу не бару керек', ru: 'Позвонить или посетить', en: 'Calls and visits due' },
  basis: [ACTS.reach, ACTS.placement],
  input: z.object({}),
  output: z.object({
    calls: z.array(shape),
    /** Of the last thirty days, for whoever answers for the department. */
    closed: z.array(shape),
  }),
  reads: (_, { calls, closed }) => [...calls, ...closed].flatMap(READS),
  run: async (act) => {
    const calls = await allShown(act, await listCalls(act.db))
    return ok({ calls, closed: await allShown(act, await listClosed(act.db, act.now)) })
  },
})

/** One call or visit. */
export const showCall = query({
  name: 'outreach.call',
  title: { kk: 'Қоңырау не бару', ru: 'Звонок или визит', en: 'A call or a visit' },
  basis: [ACTS.reach],
  input: z.object({ callId: idField }),
  output: shape,
  reads: (_, call) => READS(call),
  run: async (act, { callId }) => {
    const call = await findCall(act.db, callId)
    return call === undefined ? notFound('call') : ok(await shown(act, call))
  },
})

async function openForRecord(act: Act, callId: string): Promise<Result<Call, Refusal>> {
  const call = await findCall(act.db, callId)
  if (call === undefined) return notFound('call')
  if (isCallEvent('record', call.state)) return ok(call)
  return refuse('outreach.call-closed', { status: 'state', cite: [ACTS.reach] })
}

/** Writes down whether the person was reached. A try in vain leaves the call due: a visit may follow it. */
export const recordCall = command({
  name: 'outreach.record',
  title: { kk: 'Нәтижесін жазу', ru: 'Записать результат', en: 'Write down the result' },
  basis: [ACTS.reach],
  input: z.object({ callId: idField, how: z.enum(HOWS), outcome: z.enum(OUTCOMES) }),
  output: z.object({ callId: z.uuid(), state: z.enum(CALL_STATES) }),
  run: async (act, { callId, how, outcome }) => {
    const opened = await openForRecord(act, callId)
    if (!opened.ok) return err(opened.error)
    const call = opened.value
    const isReached = outcome === 'reached'
    const isWritten = isReached ? await markReached(act, call, how) : await countTry(act, call)
    if (!isWritten) return stale()
    if (isReached) await act.deadlines.cancel(REACH.call, call.requestId)
    const { region, personId, requestId: id, term } = call
    await recordOf(act, { region, personId, id }, outcome, { term, how })
    return ok({ callId, state: isReached ? ('reached' as const) : call.state })
  },
})
