import { err, type Lang, ok, type Result } from '@tirek/kernel'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { type Actor, claimsOf, systemActor } from '#platform/access/actor.ts'
import type { PermissionTable } from '#platform/access/permission.ts'
import { type Clock, legalDay } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'
import { inTransaction, retrying } from '#platform/db/transaction.ts'
import { noteAccess } from '#platform/history/access-log.ts'
import { observeUseCase } from '#platform/logging/metrics.ts'
import type { Act } from './act.ts'
import { claimKey, keyProblem, storeAnswer } from './idempotency.ts'
import { type ActTools, makeAct } from './make-act.ts'
import { fieldProblems } from './problems.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { AnyUseCase, UseCase } from './use-case.ts'

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
}

type Outcome = Result<unknown, Refusal>

async function answer(act: Act, useCase: AnyUseCase, input: unknown, request: Request): Promise<Outcome> {
  const result = await useCase.run(act, input)
  if (!result.ok) return result

  const output = useCase.output.parse(result.value)
  if (useCase.reads !== undefined) {
    const personIds = useCase.reads(input, output)
    const { actor, purpose } = request
    if (personIds.length > 0)
      await noteAccess(act.db, {
        actor,
        now: act.now,
        useCase: useCase.name,
        outcome: 'read',
        purpose,
        personIds,
      })
  }
  return ok(output)
}

async function answerOnce(act: Act, useCase: AnyUseCase, input: unknown, request: Request): Promise<Outcome> {
  const { actor, key } = request
  if (key === undefined || useCase.kind === 'query') return answer(act, useCase, input, request)

  const state = await claimKey(act.db, { actor, key, useCase: useCase.name, input, now: act.now })
  if (state.kind === 'answered') return ok(state.output)
  if (state.kind === 'reused') return refuse('platform.key-reused', { status: 'state' })

  const outcome = await answer(act, useCase, input, request)
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

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MOST_FACTS = 10

/** Ids in the input name the people that a refused attempt was about; nothing else of the input is kept. */
function attemptFacts(input: unknown): Record<string, unknown> {
  if (typeof input !== 'object' || input === null) return {}
  const ids = Object.entries(input).filter(
    ([name, value]) => /^[a-zA-Z]{1,40}Id$/.test(name) && typeof value === 'string' && UUID.test(value),
  )
  return Object.fromEntries(ids.slice(0, MOST_FACTS))
}

/** Builds the runner of a server. */
export function createRunner(parts: RunnerParts): Runner {
  const { kysely, clock, permissions } = parts
  const actFor = (tx: Tx, actor: Actor, lang: Lang) => makeAct(parts, tx, actor, lang, clock.now())

  const noteRefusal = (useCase: AnyUseCase, request: Request, input: unknown, error: Refusal) =>
    inTransaction(kysely, claimsOf(systemActor), async (tx) => {
      const { actor, purpose } = request
      const note = { actor, now: clock.now(), useCase: useCase.name, outcome: 'refused' as const, purpose }
      await noteAccess(tx, { ...note, code: error.code, personIds: [], facts: attemptFacts(input) })
      return { keep: true, value: undefined }
    })

  const attempt = async (useCase: AnyUseCase, input: unknown, request: Request): Promise<Outcome> => {
    const allowed = authorise(permissions, useCase, request.actor)
    if (!allowed.ok) return allowed
    const malformed = request.key === undefined ? undefined : keyProblem(request.key)
    if (malformed !== undefined) return err(malformed)
    const parsed = parse(useCase, input)
    if (!parsed.ok) return parsed

    return retrying(() =>
      inTransaction(kysely, claimsOf(request.actor, legalDay(clock.now())), async (tx) => {
        const act = actFor(tx, request.actor, request.lang)
        const outcome = await answerOnce(act, useCase, parsed.value, request)
        return { keep: outcome.ok, value: outcome }
      }),
    )
  }

  const run = async (useCase: AnyUseCase, input: unknown, request: Request): Promise<Outcome> => {
    const outcome = await observeUseCase(useCase.name, () => attempt(useCase, input, request))
    // A visitor has no name to write down: the metrics count the attempts.
    const isNoted = !outcome.ok && outcome.error.status !== 'invalid' && request.actor.role !== 'public'
    if (!outcome.ok && isNoted) await noteRefusal(useCase, request, input, outcome.error)
    return outcome
  }

  const within = <T>(actor: Actor, lang: Lang, work: (act: Act) => Promise<T>): Promise<T> =>
    inTransaction(kysely, claimsOf(actor, legalDay(clock.now())), async (tx) => ({
      keep: true,
      value: await work(actFor(tx, actor, lang)),
    }))

  return {
    run: run as Runner['run'],
    read: (request, work) => within(request.actor, request.lang, work),
    asSystem: (work) => within(systemActor, 'kk', work),
  }
}
