import { err, type Lang, ok, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { type Actor, claimsOf, publicActor, systemActor } from '#platform/access/actor.ts'
import { isReadOnly } from '#platform/access/emergency.ts'
import type { PermissionTable } from '#platform/access/permission.ts'
import { RESTRICTED } from '#platform/access/restriction.ts'
import { type Clock, legalDay } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'
import { inTransaction, type Mode, retrying } from '#platform/db/transaction.ts'
import { observeUseCase } from '#platform/logging/metrics.ts'
import type { Act } from './act.ts'
import { claimKey, keyProblem, storeAnswer } from './idempotency.ts'
import { type ActTools, makeAct } from './make-act.ts'
import { noteReading, noteRefusal } from './note-attempt.ts'
import { fieldProblems } from './problems.ts'
import { type Refusal, refuse } from './refusal.ts'
import { askSecondPerson, type KeepWish, takesTwo } from './second-person.ts'
import type { AnyUseCase, Before, UseCase } from './use-case.ts'

/** Who asks, in which language, why, and under which idempotency key. */
export interface Request {
  readonly actor: Actor
  readonly lang: Lang
  readonly purpose?: string | undefined
  readonly key?: string | undefined
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
  /** Keeps the wish of a command that takes two people. */
  readonly keepWish: KeepWish
}

type Outcome = Result<unknown, Refusal>

/** One attempt that was let in: its input is read, its preparation done. */
interface Admitted {
  readonly useCase: AnyUseCase
  readonly input: unknown
  readonly prepared: unknown
  readonly request: Request
}

/** A right to read only for some hours: commands wait for a relation that opens the file. */
const READ_ONLY = refuse('platform.read-only', {
  status: 'state',
  cite: [cite('project', 'DEC-52', 'project-default')],
})

async function answer(act: Act, admitted: Admitted, keepWish: KeepWish): Promise<Outcome> {
  const { useCase, input, prepared, request } = admitted
  const isShut = useCase.kind === 'command' && useCase.worksInEmergency !== true
  if (isShut && (await isReadOnly(act, input))) return READ_ONLY
  if (takesTwo(useCase, input, act.actor.role)) return askSecondPerson(act, useCase, input, keepWish)
  const result = await useCase.run(act, input, prepared)
  if (!result.ok) return result

  const output = useCase.output.parse(result.value)
  const personIds = useCase.reads?.(input, output) ?? []
  if (personIds.length > 0 || useCase.isAlwaysNoted === true)
    await noteReading(act, { useCase, request, input, personIds })
  return ok(output)
}

/** A query writes nothing but the note of what it has shown. */
function modeOf({ kind, reads, isAlwaysNoted }: AnyUseCase): Mode {
  const isNoted = reads !== undefined || isAlwaysNoted === true
  return kind === 'query' && !isNoted ? 'read only' : 'read write'
}

/** The key that holds for an attempt: visitors share one account, so that the key of one could meet another's. */
function keyOf(useCase: AnyUseCase, { actor, key }: Request): string | undefined {
  const holds = useCase.kind === 'command' && useCase.isSecret !== true && actor.role !== publicActor.role
  return holds ? key : undefined
}

async function answerOnce(act: Act, admitted: Admitted, keepWish: KeepWish): Promise<Outcome> {
  const { useCase, input, request } = admitted
  const { actor } = request
  // A wish is kept once, whatever the key: its answer is that it waits.
  const key = takesTwo(useCase, input, actor.role) ? undefined : keyOf(useCase, request)
  if (key === undefined) return answer(act, admitted, keepWish)

  const state = await claimKey(act.db, { actor, key, useCase: useCase.name, input, now: act.now })
  if (state.kind === 'answered') return ok(state.output)
  if (state.kind === 'reused') return refuse('platform.key-reused', { status: 'state' })

  const outcome = await answer(act, admitted, keepWish)
  if (outcome.ok) await storeAnswer(act.db, actor, key, outcome.value)
  return outcome
}

function authorise(permissions: PermissionTable, useCase: AnyUseCase, actor: Actor): Result<void, Refusal> {
  if (!permissions.has(useCase.name)) throw new Error(`no permission row for ${useCase.name}`)
  // The operator at the command line and the worker act as the system itself; history says so.
  if (actor.role === 'system') return ok(undefined)
  if (permissions.find(useCase.name, actor.role) !== undefined) return ok(undefined)
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

  const before: Before = { eds: parts.eds, apart: (work) => within(request.actor, request.lang, work) }
  const prepared = await (useCase.prepare?.(before, parsed.value) ?? ok(undefined))
  if (!prepared.ok) return prepared
  return ok({ useCase, input: parsed.value, prepared: prepared.value, request })
}

/** One transaction, kept when it ends well and tried again when it met another one. */
function perform({ kysely, clock, keepWish, ...tools }: RunnerParts, admitted: Admitted): Promise<Outcome> {
  const { actor, lang } = admitted.request
  const isReading = admitted.useCase.kind === 'query'
  return retrying(() => {
    const now = clock.now()
    const work = async (tx: Tx) => {
      const act = makeAct(tools, tx, { actor, lang, now, isReading })
      const outcome = await answerOnce(act, admitted, keepWish)
      return { keep: outcome.ok || outcome.error.status === 'pending', value: outcome }
    }
    const claims = claimsOf(actor, { today: legalDay(now), now, isReading })
    return inTransaction(kysely, claims, work, modeOf(admitted.useCase))
  })
}

/** The database has refused to open a restricted file to one more organisation: an expected no, whoever would open it. */
function refusedByWall(error: unknown): Outcome {
  if (!(error instanceof Error && 'code' in error && error.code === RESTRICTED)) throw error
  return refuse('platform.processing-restricted', { cite: [cite('law-94-v', 'art-24')] })
}

/** What is no refused attempt: a form to be mended, a wish that was kept. */
const UNNOTED: readonly Refusal['status'][] = ['invalid', 'pending']

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
    const isNoted = !outcome.ok && !UNNOTED.includes(outcome.error.status) && request.actor.role !== 'public'
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
    run: run as Runner['run'],
    read: (request, work) => within(request.actor, request.lang, work, 'read only'),
    asSystem: (work) => within(systemActor, 'kk', work),
  }
}
