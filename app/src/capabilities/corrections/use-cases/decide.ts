import { err, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { seesClass } from '#platform/access/actor.ts'
import type { CorrectableField } from '#platform/corrections/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { type CorrectionRequest, type DecisionRefusal, EDGES, isPossible } from '../domain/request.ts'
import { findRequest } from '../read/requests.ts'
import type { CorrectionSources } from '../sources.ts'
import { closeRequest, lockRequest } from '../store/requests.ts'
import { applyCorrection } from './apply.ts'
import { endTerm } from './deadline.ts'
import { rightToDecide } from './right-to-decide.ts'

const input = z.object({
  requestId: idField,
  decision: z.enum(['grant', 'refuse']),
  reason: textField,
  /** The decider has seen which days of the law move. */
  seenMoves: z.boolean().optional(),
  version: versionField.optional(),
})
type Input = z.output<typeof input>

interface Case {
  readonly request: CorrectionRequest
  readonly field: CorrectableField
}

function notYours(why: DecisionRefusal): Result<never, Refusal> {
  const cite = [ACTS.duty]
  return why === 'own-request'
    ? refuse('corrections.own-request', { cite })
    : refuse('corrections.needs-organisation', { cite })
}

async function openCase(act: Act, sources: CorrectionSources, given: Input): Promise<Result<Case, Refusal>> {
  await lockRequest(act, given.requestId)
  const request = await findRequest(act.db, given.requestId)
  const field = request && sources.find(request.field)
  if (request === undefined || field === undefined || !seesClass(act.actor, field.part))
    return notFound('correction')
  if (!isPossible(given.decision, request.state))
    return refuse('corrections.already-decided', { status: 'state' })
  if (given.version !== undefined && given.version !== request.version) return stale()
  const right = await rightToDecide(act, request, field)
  return right.ok ? ok({ request, field }) : notYours(right.error)
}

/** The value must still be the one that the request started from, and moved days of the law must have been seen. */
async function checkGrant(act: Act, { request, field }: Case, given: Input): Promise<Result<void, Refusal>> {
  const { personId, wanted } = request
  const present = await field.read(act, personId)
  if (present === undefined) return notFound('person')
  if (present.value !== request.before || !field.isOpen(present.value))
    return refuse('corrections.value-moved', { status: 'state', cite: [ACTS.oneRecord] })
  const effects = await field.effects(act, { personId, wanted })
  const moves = effects.some((effect) => effect.kind === 'moves')
  if (!moves || given.seenMoves === true) return ok(undefined)
  return refuse('corrections.moves-unseen', {
    status: 'invalid',
    fields: [{ path: 'seenMoves', code: 'required' }],
  })
}

async function grant(act: Act, found: Case, given: Input): Promise<Result<void, Refusal>> {
  const checked = await checkGrant(act, found, given)
  if (!checked.ok) return err(checked.error)
  return applyCorrection(act, found.field, found.request)
}

async function noteRefused(act: Act, { id, region, personId, field }: CorrectionRequest): Promise<void> {
  await act.record({
    name: 'corrections.refused',
    region,
    personId,
    subject: { kind: 'correction', id },
    data: { field },
    cite: [ACTS.duty],
  })
}

async function settle(act: Act, found: Case, given: Input): Promise<Result<'applied' | 'refused', Refusal>> {
  const state = EDGES[given.decision].to
  const granted = state === 'applied' ? await grant(act, found, given) : ok(undefined)
  if (!granted.ok) return err(granted.error)
  if (state === 'refused') await noteRefused(act, found.request)
  const isClosed = await closeRequest(act, found.request.id, state, given.reason)
  return isClosed ? ok(state) : refuse('corrections.already-decided', { status: 'state' })
}

/** Grants or refuses a request with a reason; never by the one who made it. */
export function decideOf(sources: CorrectionSources) {
  return command({
    name: 'corrections.decide',
    title: {
      kk: 'Түзету туралы шешім қабылдау',
      ru: 'Решить по исправлению',
      en: 'Decide on a correction',
    },
    basis: [ACTS.duty],
    input,
    output: z.object({ requestId: z.uuid(), state: z.enum(['applied', 'refused']) }),
    run: async (act, given) => {
      const opened = await openCase(act, sources, given)
      if (!opened.ok) return opened
      const decided = await settle(act, opened.value, given)
      if (!decided.ok) return decided
      await endTerm(act, given.requestId, 'meet')
      return ok({ requestId: given.requestId, state: decided.value })
    },
  })
}
