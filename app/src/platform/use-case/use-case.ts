import type { LocalizedText, Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { z } from 'zod'
import type { Eds } from '#platform/eds/eds.ts'
import type { Act } from './act.ts'
import type { Refusal } from './refusal.ts'

/** What may be used before the transaction of a use case, while no connection is held. */
export interface Before {
  /** Verifies electronic signatures, asking other servers where needed. */
  readonly eds: Eds
  /** A short transaction of its own, which stays whatever comes after. */
  apart<T>(work: (act: Act) => Promise<T>): Promise<T>
}

interface Definition<I extends z.ZodType, O extends z.ZodType, P = undefined> {
  /** `<capability>.<verb-first>`: at once the permission, the audit event, the metric, the API and the CLI command. */
  readonly name: string
  readonly title: LocalizedText
  readonly input: I
  readonly output: O
  /** The law that the act rests on. */
  readonly basis: readonly Citation[]
  /** What takes long and needs no transaction (another server is asked); its value is given to `run`. */
  readonly prepare?: (before: Before, input: z.output<I>) => Promise<Result<P, Refusal>>
  readonly run: (act: Act, input: z.output<I>, prepared: P) => Promise<Result<z.input<O>, Refusal>>
  /** The answer is a secret: it is never stored, so idempotency keys do not hold for it. */
  readonly isSecret?: boolean
  /** How often one client may ask for it in a minute; without it the limit of all requests holds. */
  readonly perMinute?: number
}

interface QueryDefinition<I extends z.ZodType, O extends z.ZodType> extends Definition<I, O> {
  /** The people whose files this answer shows; reading them is written down (LAW-X-1). */
  readonly reads?: (input: z.output<I>, output: z.output<O>) => readonly string[]
  /** Every question is written down with the ids that it names, also when it shows nobody's file. */
  readonly isAlwaysNoted?: boolean
}

/** A command (changes state) or a query (reads), one body for the three faces. */
export interface UseCase<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends Omit<QueryDefinition<I, O>, 'prepare' | 'run'> {
  readonly kind: 'command' | 'query'
  prepare?(before: Before, input: z.output<I>): Promise<Result<unknown, Refusal>>
  run(act: Act, input: z.output<I>, prepared?: unknown): Promise<Result<z.input<O>, Refusal>>
}

/** Any use case, for registers that hold all of them. */
// biome-ignore lint/suspicious/noExplicitAny: a register of use cases holds inputs and outputs of every shape
export type AnyUseCase = UseCase<any, any>

/** Declares a command. */
export function command<I extends z.ZodType, O extends z.ZodType, P = undefined>(
  definition: Definition<I, O, P>,
): UseCase<I, O> {
  return { ...definition, kind: 'command' }
}

/** Declares a query. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  definition: QueryDefinition<I, O>,
): UseCase<I, O> {
  return { ...definition, kind: 'query' }
}
