import { ok, type Result } from '@tirek/kernel'
import type { Actor } from '#platform/access/actor.ts'
import { authorityOf } from '#platform/access/authority.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { fieldOf, type InspectionStanding, PUBLISHED, STATE_CONTROL } from '../domain/inspection.ts'
import { isOrganisationKind } from '../domain/organisation-kind.ts'

/** On what ground results are published, and refused. */
export const BASIS = [STATE_CONTROL, PUBLISHED]

/** Whether somebody publishes about organisations of this kind: an officer of the body of the field. */
export function isOwnField(actor: Actor, kind: string): Result<void, Refusal> {
  const field = isOrganisationKind(kind) ? fieldOf(kind) : undefined
  return field !== undefined && authorityOf(actor) === field
    ? ok(undefined)
    : refuse('network.not-your-field', { status: 'forbidden', cite: BASIS })
}

/** What becomes of a published result. */
export type Following = 'mend' | 'withdraw'

/** Whether it can still become of a result that stands so; null once it was withdrawn. */
export function mayFollow(what: Following, standing: InspectionStanding | null): Result<void, Refusal> {
  const closed = { status: 'state', cite: BASIS } as const
  if (standing === null) return refuse('network.inspection-withdrawn', closed)
  if (what === 'withdraw') return ok(undefined)
  if (standing === 'nothing-found') return refuse('network.nothing-to-mend', closed)
  return standing === 'mended' ? refuse('network.already-mended', closed) : ok(undefined)
}
