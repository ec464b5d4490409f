import { ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { type Colleague, listSpecialists } from '../read/specialists.ts'

/** The consultation of the actor; staff without one have no calendar. */
export function ownConsultation({ actor }: Act): Result<string, Refusal> {
  return actor.organisationId === undefined
    ? refuse('consultation.other-organisation', { status: 'forbidden', cite: [ACTS.consultation] })
    : ok(actor.organisationId)
}

/** A specialist of the own consultation, with the consultation's id. */
export async function ownSpecialist(
  act: Act,
  accountId: string,
): Promise<Result<{ readonly organisationId: string; readonly specialist: Colleague }, Refusal>> {
  const own = ownConsultation(act)
  if (!own.ok) return own
  const specialists = await listSpecialists(act.db, own.value)
  const specialist = specialists.find(({ id }) => id === accountId)
  return specialist === undefined ? notFound('specialist') : ok({ organisationId: own.value, specialist })
}
