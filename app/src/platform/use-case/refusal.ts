import { err } from '@tirek/kernel'
import type { Citation } from '@tirek/law'

/** Facts that the words of a refusal use as arguments, and that the API returns. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** What is wrong with one field of the input; `code` is worded as `field.<code>`. */
export interface FieldProblem {
  readonly path: string
  readonly code: string
  readonly args?: Readonly<Record<string, string | number>>
}

/**
 * Why a refusal happened, in the words of HTTP's callers: 403, 404, 409, 409, 422, 409. `pending` (202) is no refusal
 * for good: the wish was kept and waits for a second person.
 */
export type RefusalStatus = 'forbidden' | 'not-found' | 'law' | 'state' | 'invalid' | 'stale' | 'pending'

/**
 * An expected "no", as a value. `code` is `<capability>.<reason>`; its words in three languages are the messages
 * `refusal.<reason>` and `remedy.<reason>` of that capability, with `facts` as arguments.
 */
export interface Refusal {
  readonly code: string
  readonly status: RefusalStatus
  readonly cite: readonly Citation[]
  readonly facts: Facts
  readonly fields: readonly FieldProblem[]
}

/** Builds a refusal; `status` is `law` unless told otherwise. */
export function refusal(code: string, parts: Partial<Omit<Refusal, 'code'>> = {}): Refusal {
  return {
    code,
    status: parts.status ?? 'law',
    cite: parts.cite ?? [],
    facts: parts.facts ?? {},
    fields: parts.fields ?? [],
  }
}

/** A failed Result that carries a refusal. */
export function refuse(
  code: string,
  parts: Partial<Omit<Refusal, 'code'>> = {},
): { readonly ok: false; readonly error: Refusal } {
  return err(refusal(code, parts)) as { readonly ok: false; readonly error: Refusal }
}

/** The same answer for what does not exist and what the actor may not see. */
export function notFound(what: string): { readonly ok: false; readonly error: Refusal } {
  return refuse('platform.not-found', { status: 'not-found', facts: { what } })
}

/** Someone changed the record after the actor's page was shown. */
export function stale(): { readonly ok: false; readonly error: Refusal } {
  return refuse('platform.stale', { status: 'stale' })
}
