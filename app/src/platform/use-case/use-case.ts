import type { LocalizedText, Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { z } from 'zod'
import type { Act } from './act.ts'
import type { Refusal } from './refusal.ts'

interface Definition<I extends z.ZodType, O extends z.ZodType> {
  /** `<capability>.<verb-first>`: at once the permission, the audit event, the metric, the API and the CLI command. */
  readonly name: string
  readonly title: LocalizedText
  readonly input: I
  readonly output: O
  /** The law that the act rests on. */
  readonly basis: readonly Citation[]
  readonly run: (act: Act, input: z.output<I>) => Promise<Result<z.input<O>, Refusal>>
}

interface QueryDefinition<I extends z.ZodType, O extends z.ZodType> extends Definition<I, O> {
  /** The people whose files this answer shows; reading them is written down (LAW-X-1). */
  readonly reads?: (input: z.output<I>, output: z.output<O>) => readonly string[]
}

/** A command (changes state) or a query (reads), one body for the three faces. */
export interface UseCase<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends QueryDefinition<I, O> {
  readonly kind: 'command' | 'query'
}

/** Any use case, for registers that hold all of them. */
// biome-ignore lint/suspicious/noExplicitAny: a register of use cases holds inputs and outputs of every shape
export type AnyUseCase = UseCase<any, any>

/** Declares a command. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  definition: Definition<I, O>,
): UseCase<I, O> {
  return { ...definition, kind: 'command' }
}

/** Declares a query. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  definition: QueryDefinition<I, O>,
): UseCase<I, O> {
  return { ...definition, kind: 'query' }
}
