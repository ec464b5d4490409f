import { isBefore, type LocalDate } from '@tirek/kernel'
import { listStatuses } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'

/** True when a disability of the person is in force on a day. */
export async function hasDisability(db: Tx, personId: string, on: LocalDate): Promise<boolean> {
  const statuses = await listStatuses(db, personId)
  return statuses.some(
    (one) =>
      one.kind === 'disability' &&
      !isBefore(on, one.validFrom) &&
      (one.validTo === undefined || !isBefore(one.validTo, on)),
  )
}
