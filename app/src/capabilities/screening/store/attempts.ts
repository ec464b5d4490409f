import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { AttemptMeans, AttemptOutcome } from '../domain/notes.ts'

/** Writes one attempt to reach a family; returns its id. */
export async function insertAttempt(
  act: Act,
  attempt: {
    readonly region: string
    readonly personId: string
    readonly organisationId: string
    readonly means: AttemptMeans
    readonly outcome: AttemptOutcome
    readonly madeOn: LocalDate
  },
): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('screening_attempt')
    .values({
      region: attempt.region,
      id,
      person_id: attempt.personId,
      organisation_id: attempt.organisationId,
      means: attempt.means,
      outcome: attempt.outcome,
      made_on: attempt.madeOn,
      recorded_at: act.now,
      recorded_by: act.actor.name,
    })
    .execute()
  return id
}
