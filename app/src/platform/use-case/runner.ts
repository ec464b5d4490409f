import { err, ok, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { type Actor, claimsOf, publicActor, systemActor } from '#platform/access/actor.ts'
import { isInItsDays } from '#platform/access/acts-for.ts'
import { narrowOutput } from '#platform/access/field-rules.ts'
import { RESTRICTED } from '#platform/access/restriction.ts'
import { type Clock, legalDay } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'
import { inTransaction, type Mode, retrying } from '#platform/db/transaction.ts'
import { observeUseCase } from '#platform/logging/metrics.ts'
import type { Act } from './act.ts'
import {
  type AdmitParts,
  type Admitted,
  admit,
  keyOf,
  PROVE_AGAIN,
  type Request,
  type Within,
} from './admit.ts'
import { claimKey, storeAnswer } from './idempotency.ts'
import { countLookUp, isCounted, isLookUp, type Named, takeBackLookUp } from './look-ups.ts'
import { makeAct } from './make-act.ts'
import { noteReading, noteRefusal } from './note-attempt.ts'
import { type Refusal, refuse } from './refusal.ts'
import { askSecondPerson, type KeepWish, takesTwo } from './second-person.ts'
import { askSignature, type KeepToSign, takesSignature } from './signature.ts'
import { standsInTheWay } from './stands-in-the-way.ts'
import type { AnyUseCase, UseCase } from './use-case.ts'

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

interface RunnerParts extends AdmitParts {
  readonly kysely: Kysely<DB>
  readonly clock: Clock
  /** Keeps the wish of a command that takes two people. */
  readonly keepWish: KeepWish
  /** Keeps what somebody is about to sign. */
  readonly keepToSign: KeepToSign
}

/** The refusal of an input that could not be read. */
const INVALID_INPUT = 'platform.invalid-input'

/** What keeps an act that is not done at once. */
type Keepers = Pick<RunnerParts, 'keepWish' | 'keepToSign' | 'signatures'>

type Outcome = Result<unknown, Refusal>

async function answer(act: Act, admitted: Admitted, keepers: Keepers): Promise<Outcome> {
  const { useCase, input, prepared, request, fields } = admitted
  const stopped = await standsInTheWay(act, useCase, input)
  if (stopped !== undefined) return err(stopped)
  if (takesTwo(useCase, input, act.actor.role)) return askSecondPerson(act, useCase, input, keepers.keepWish)
  if (takesSignature(useCase, input, request, keepers.signatures))
    return askSignature(act, { useCase, input, fromPage: request.fromPage }, keepers.keepToSign)
  const result = await useCase.run(act, input, prepared)
  if (!result.ok) return result

  const output = useCase.output.parse(result.value)
  const personIds = useCase.reads?.(input, output) ?? []
  if (personIds.length > 0 || useCase.isAlwaysNoted === true)
    await noteReading(act, { useCase, request, input, personIds })
  return ok(narrowOutput(useCase.output, fields, output))
}

/** A query writes nothing but the note of what it has shown, and takes a look-up off the count. */
function modeOf({ kind, reads, isAlwaysNoted, looksUp }: AnyUseCase): Mode {
  const isNoted = reads !== undefined || isAlwaysNoted === true || looksUp !== undefined
  return kind === 'query' && !isNoted ? 'read only' : 'read write'
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

/** One transaction, kept when it ends well and tried again when it met another one. */
function perform(parts: RunnerParts, admitted: Admitted, lookUp: Named | undefined): Promise<Outcome> {
  const { kysely, clock } = parts
  const { request, useCase } = admitted
  const { actor, lang } = request
  const isReading = useCase.kind === 'query'
  return retrying(() => {
    const now = clock.now()
    const work = async (tx: Tx) => {
      const act = makeAct(parts, tx, { actor, lang, now, isReading })
      const outcome = await answerOnce(act, admitted, parts)
      const isGood = outcome.ok || outcome.error.status === 'pending'
      if (isGood && lookUp !== undefined) await takeBackLookUp(act, lookUp)
      const isKept = isGood || useCase.keepsRefused === true
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

/**
 * What is a refused attempt: not a form to be mended, a wish that was kept, or a proof that must be given anew. A form that
 * named somebody by a number has been answered whether there is such a person.
 */
function isRefused(useCase: AnyUseCase, input: unknown, { code, status }: Refusal): boolean {
  if (status === 'invalid') return code !== INVALID_INPUT && isLookUp(useCase, input)
  return status !== 'pending' && code !== PROVE_AGAIN.error.code
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
    if (!admitted.ok) return admitted
    const { actor, lang } = request
    const isTried = isCounted(useCase, admitted.value.input, actor)
    const counted = isTried
      ? await within(actor, lang, (act) => countLookUp(act, admitted.value.input))
      : ok(undefined)
    return counted.ok ? perform(parts, admitted.value, counted.value).catch(refusedByWall) : counted
  }
  const run = async (useCase: AnyUseCase, input: unknown, request: Request): Promise<Outcome> => {
    const outcome = await observeUseCase(useCase.name, () => attempt(useCase, input, request))
    // A visitor has no name to write down: the metrics count the attempts.
    const isNoted = !outcome.ok && isRefused(useCase, input, outcome.error) && request.actor.role !== 'public'
    if (!outcome.ok && isNoted)
      await noteRefusal(parts.kysely, parts.clock.now(), {
        useCase,
        request,
        input,
        refused: outcome.error,
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
