import { err, type Lang, ok, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { type Actor, claimsOf, publicActor, systemActor } from '#platform/access/actor.ts'
import { isInItsDays } from '#platform/access/acts-for.ts'
import { type Client, NO_CLIENT } from '#platform/access/client.ts'
import { isReadOnly } from '#platform/access/emergency.ts'
import { type FieldRule, narrowOutput } from '#platform/access/field-rules.ts'
import { leadOn } from '#platform/access/merged.ts'
import type { PermissionTable } from '#platform/access/permission.ts'
import { RESTRICTED } from '#platform/access/restriction.ts'
import { isFreshlyProved } from '#platform/access/session-limits.ts'
import { type Clock, legalDay } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'
import { inTransaction, type Mode, retrying } from '#platform/db/transaction.ts'
import { observeUseCase } from '#platform/logging/metrics.ts'
import type { Act } from './act.ts'
import { refuseNotGiven } from './field-lines.ts'
import { claimKey, keyProblem, storeAnswer } from './idempotency.ts'
import { isLookUp, stopWalking } from './look-ups.ts'
import { type ActTools, makeAct } from './make-act.ts'
import { noteReading, noteRefusal } from './note-attempt.ts'
import { fieldProblems } from './problems.ts'
import { type Refusal, refuse } from './refusal.ts'
import { askSecondPerson, type KeepWish, takesTwo } from './second-person.ts'
import { askSignature, type KeepToSign, type SignatureMode, takesSignature } from './signature.ts'
import type { AnyUseCase, Before, UseCase } from './use-case.ts'

/** Who asks, in which language, why, and under which idempotency key. */
export interface Request {
  readonly actor: Actor
  readonly lang: Lang
  readonly purpose?: string | undefined
  readonly key?: string | undefined
  /** Where it comes from; absent for the system and the command line. */
  readonly client?: Client | undefined
  /** The person wants to sign the act before it is done. */
  readonly toSign?: boolean | undefined
}

/** Runs use cases: the one place that authorises, opens the transaction, and keeps the traces. */
export interface Runner {
  run<I extends z.ZodType, O extends z.ZodType>(
    useCase: UseCase<I, O>,
    input: unknown,
    request: Request,
  ): Promise<Result<z.output<O>, Refusal>>
  /** A read-only transaction of the actor for pages that read `read/*` directly. */
  read<T>(request: Request, work: (act: Act) => Promise<T>): Promise<T>
  /** A transaction of the system itself (worker, loaders). Commits unless it throws. */
  asSystem<T>(work: (act: Act) => Promise<T>): Promise<T>
}

interface RunnerParts extends ActTools {
  readonly kysely: Kysely<DB>
  readonly clock: Clock
  readonly permissions: PermissionTable
  readonly oidc: Before['oidc']
  readonly address: Before['address']
  readonly telephoneAddress: Before['telephoneAddress']
  /** Keeps the wish of a command that takes two people. */
  readonly keepWish: KeepWish
  /** Keeps what somebody is about to sign. */
  readonly keepToSign: KeepToSign
  /** Whether acts that can be signed must be. */
  readonly signatures: SignatureMode
}

/** What keeps an act that is not done at once. */
type Keepers = Pick<RunnerParts, 'keepWish' | 'keepToSign' | 'signatures'>

type Outcome = Result<unknown, Refusal>

/** One attempt that was let in: its input is read, its preparation done. */
interface Admitted {
  readonly useCase: AnyUseCase
  readonly input: unknown
  readonly prepared: unknown
  readonly request: Request
  /** Which fields the role does not get whole. */
  readonly fields: readonly FieldRule[]
}

/** A right to read only for some hours: commands wait for a relation that opens the file. */
const READ_ONLY = refuse('platform.read-only', {
  status: 'state',
  cite: [cite('project', 'DEC-52', 'project-default')],
})

/** What stands in the way of a use case before it looks itself: the record was merged, the file is open to read only. */
export async function standsInTheWay(
  act: Act,
  useCase: AnyUseCase,
  input: unknown,
): Promise<Refusal | undefined> {
  const merged = await leadOn(act, input)
  if (merged !== undefined) return merged
  const isShut = useCase.kind === 'command' && useCase.worksInEmergency !== true
  if (isShut && (await isReadOnly(act, input))) return READ_ONLY.error
  return isLookUp(useCase, input) ? stopWalking(act) : undefined
}

async function answer(act: Act, admitted: Admitted, keepers: Keepers): Promise<Outcome> {
  const { useCase, input, prepared, request, fields } = admitted
  const stopped = await standsInTheWay(act, useCase, input)
  if (stopped !== undefined) return err(stopped)
  if (takesTwo(useCase, input, act.actor.role)) return askSecondPerson(act, useCase, input, keepers.keepWish)
  if (takesSignature(useCase, input, request, keepers.signatures))
    return askSignature(act, { useCase, input }, keepers.keepToSign)
  const result = await useCase.run(act, input, prepared)
  if (!result.ok) return result

  const output = useCase.output.parse(result.value)
  const personIds = useCase.reads?.(input, output) ?? []
  if (personIds.length > 0 || useCase.isAlwaysNoted === true)
    await noteReading(act, { useCase, request, input, personIds })
  return ok(narrowOutput(useCase.output, fields, output))
}

/** A query writes nothing but the note of what it has shown. */
function modeOf({ kind, reads, isAlwaysNoted }: AnyUseCase): Mode {
  const isNoted = reads !== undefined || isAlwaysNoted === true
  return kind === 'query' && !isNoted ? 'read only' : 'read write'
}

/** The key that holds for an attempt: visitors share one account, so that the key of one could meet another's. */
function keyOf(useCase: AnyUseCase, { actor, key }: Request): string | undefined {
  const isOnce = useCase.isSecret === true || useCase.keepsRefused === true
  const holds = useCase.kind === 'command' && !isOnce && actor.role !== publicActor.role
  return holds ? key : undefined
}

async function answerOnce(act: Act, admitted: Admitted, keepers: Keepers): Promise<Outcome> {
  const { useCase, input, request } = admitted
  const { actor } = request
  // A wish is kept once, whatever the key: its answer is that it waits.
  const waits =
    takesTwo(useCase, input, actor.role) || takesSignature(useCase, input, request, keepers.signatures)
  const key = waits ? undefined : keyOf(useCase, request)
  if (key === undefined) return answer(act, admitted, keepers)

  const state = await claimKey(act.db, { actor, key, useCase: useCase.name, input, now: act.now })
  if (state.kind === 'answered') return ok(state.output)
  if (state.kind === 'reused') return refuse('platform.key-reused', { status: 'state' })

  const outcome = await answer(act, admitted, keepers)
  if (outcome.ok) await storeAnswer(act.db, actor, key, outcome.value)
  return outcome
}

/** Whether the actor may do it at all, and which fields its line narrows. */
function authorise(
  permissions: PermissionTable,
  useCase: AnyUseCase,
  actor: Actor,
): Result<readonly FieldRule[], Refusal> {
  if (!permissions.has(useCase.name)) throw new Error(`no permission row for ${useCase.name}`)
  // The operator at the command line and the worker act as the system itself; history says so.
  if (actor.role === 'system') return ok([])
  const line = permissions.find(useCase.name, actor.role)
  if (line !== undefined) return ok(line.fields ?? [])
  if (actor.role === 'public') return refuse('platform.sign-in-needed', { status: 'forbidden' })
  return refuse('platform.not-your-role', {
    status: 'forbidden',
    facts: { action: useCase.name, role: actor.role },
  })
}

function parse(useCase: AnyUseCase, input: unknown): Outcome {
  const parsed = useCase.input.safeParse(input ?? {}, { reportInput: true })
  if (parsed.success) return ok(parsed.data)
  return refuse('platform.invalid-input', { status: 'invalid', fields: fieldProblems(parsed.error) })
}

type Within = <T>(actor: Actor, lang: Lang, work: (act: Act) => Promise<T>, mode?: Mode) => Promise<T>

/** Acts that stay unless they throw. */
function actsOf(parts: RunnerParts): Within {
  const { kysely, clock } = parts
  return (actor, lang, work, mode) => {
    const now = clock.now()
    const isReading = mode === 'read only'
    return inTransaction(
      kysely,
      claimsOf(actor, { today: legalDay(now), now, isReading }),
      async (tx) => ({ keep: true, value: await work(makeAct(parts, tx, { actor, lang, now, isReading })) }),
      mode,
    )
  }
}

const PROVE_AGAIN = refuse('platform.prove-again', { status: 'state' })

/** The operator at the command line and the worker have no session to prove themselves in. */
function isProofMissing(
  { realClock }: RunnerParts,
  { needsFreshProof }: AnyUseCase,
  input: unknown,
  { role, provedAt }: Actor,
): boolean {
  if (needsFreshProof === undefined || role === systemActor.role) return false
  const isAsked = needsFreshProof === true || needsFreshProof(input)
  return isAsked && !isFreshlyProved(provedAt, realClock.now())
}

/** What comes before the transaction: the right, the key, the shape of the input, the preparation. */
async function admit(
  parts: RunnerParts,
  within: Within,
  useCase: AnyUseCase,
  given: unknown,
  request: Request,
): Promise<Result<Admitted, Refusal>> {
  const allowed = authorise(parts.permissions, useCase, request.actor)
  if (!allowed.ok) return allowed
  const key = keyOf(useCase, request)
  const malformed = key === undefined ? undefined : keyProblem(key)
  if (malformed !== undefined) return err(malformed)
  const parsed = parse(useCase, given)
  if (!parsed.ok) return parsed
  const fields = allowed.value
  const notYours = refuseNotGiven(fields, parsed.value, request.actor)
  if (notYours !== undefined) return err(notYours)

  // A signature proves who somebody is by itself.
  const isSigned = takesSignature(useCase, parsed.value, request, parts.signatures)
  if (!isSigned && isProofMissing(parts, useCase, parsed.value, request.actor)) return PROVE_AGAIN

  const { eds, oidc, address, telephoneAddress, gateways } = parts
  const apart: Before['apart'] = (work) => within(request.actor, request.lang, work)
  const client = request.client ?? NO_CLIENT
  const before: Before = { eds, oidc, address, telephoneAddress, gateways, apart, client }
  const prepared = await (useCase.prepare?.(before, parsed.value) ?? ok(undefined))
  if (!prepared.ok) return prepared
  return ok({ useCase, input: parsed.value, prepared: prepared.value, request, fields })
}

/** One transaction, kept when it ends well and tried again when it met another one. */
function perform(parts: RunnerParts, admitted: Admitted): Promise<Outcome> {
  const { kysely, clock } = parts
  const { request, useCase } = admitted
  const { actor, lang } = request
  const isReading = useCase.kind === 'query'
  return retrying(() => {
    const now = clock.now()
    const work = async (tx: Tx) => {
      const act = makeAct(parts, tx, { actor, lang, now, isReading })
      const outcome = await answerOnce(act, admitted, parts)
      const isKept = outcome.ok || outcome.error.status === 'pending' || useCase.keepsRefused === true
      return { keep: isKept, value: outcome }
    }
    const claims = claimsOf(actor, { today: legalDay(now), now, isReading })
    return inTransaction(kysely, claims, work, modeOf(useCase))
  })
}

/** The database has refused to open a restricted file to one more organisation: an expected no, whoever would open it. */
function refusedByWall(error: unknown): Outcome {
  if (!(error instanceof Error && 'code' in error && error.code === RESTRICTED)) throw error
  return refuse('platform.processing-restricted', { cite: [cite('law-94-v', 'art-24')] })
}

/** What is a refused attempt: not a form to be mended, a wish that was kept, or a proof that must be given anew. */
function isRefused({ code, status }: Refusal): boolean {
  return status !== 'invalid' && status !== 'pending' && code !== PROVE_AGAIN.error.code
}

/** The request as it stands today: whoever holds a colleague's post is a visitor outside the days of the appointment. */
function standing<R extends { readonly actor: Actor }>(request: R, clock: Clock): R {
  return isInItsDays(request.actor, legalDay(clock.now())) ? request : { ...request, actor: publicActor }
}

/** Builds the runner of a server. */
export function createRunner(parts: RunnerParts): Runner {
  const within = actsOf(parts)
  const attempt = async (useCase: AnyUseCase, input: unknown, request: Request): Promise<Outcome> => {
    const admitted = await admit(parts, within, useCase, input, request)
    return admitted.ok ? perform(parts, admitted.value).catch(refusedByWall) : admitted
  }
  const run = async (useCase: AnyUseCase, input: unknown, request: Request): Promise<Outcome> => {
    const outcome = await observeUseCase(useCase.name, () => attempt(useCase, input, request))
    // A visitor has no name to write down: the metrics count the attempts.
    const isNoted = !outcome.ok && isRefused(outcome.error) && request.actor.role !== 'public'
    if (!outcome.ok && isNoted)
      await noteRefusal(parts.kysely, parts.clock.now(), {
        useCase,
        request,
        input,
        code: outcome.error.code,
      })
    return outcome
  }

  return {
    run: ((useCase: AnyUseCase, input: unknown, request: Request) =>
      run(useCase, input, standing(request, parts.clock))) as Runner['run'],
    read: (request, work) => within(standing(request, parts.clock).actor, request.lang, work, 'read only'),
    asSystem: (work) => within(systemActor, 'kk', work),
  }
}
