import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/**
 * The newest conclusion that stands about each child, as a query to build on: a capability that works on from
 * conclusions asks which of them wait for it. Only what the actor may see. The database marks which these are.
 */
export function standingConclusions(db: Tx) {
  return db
    .selectFrom('consultation_conclusion as own')
    .select(['own.id', 'own.person_id', 'own.region', 'own.organisation_id', 'own.number', 'own.signed_on'])
    .select(['own.status_id', 'own.child_birth_date as birth_date'])
    .where('own.is_newest', '=', sql.lit(true))
}

/** Of them those after which no programme had begun when either was last written: nobody else can wait for one. */
export function conclusionsAwaitingProgramme(db: Tx) {
  return standingConclusions(db).where('own.awaits_programme', '=', sql.lit(true))
}

/** Of them those of some regions that establish a severe defect: the body that coordinates the help in care works on from them (Law 343, 8(2)(8)). */
export function severeConclusions(db: Tx, regions: readonly string[]) {
  return standingConclusions(db)
    .where('own.is_severe', '=', sql.lit(true))
    .where('own.region', 'in', [...regions])
}
