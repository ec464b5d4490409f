import type { Tx } from '#platform/db/database.ts'

/**
 * The newest conclusion that stands about each child, as a query to build on: a capability that works on from
 * conclusions asks which of them wait for it. Only what the actor may see.
 */
export function standingConclusions(db: Tx) {
  return db
    .selectFrom('consultation_conclusion as own')
    .select(['own.id', 'own.person_id', 'own.region', 'own.organisation_id', 'own.number', 'own.signed_on'])
    .select(['own.status_id', 'own.child_birth_date as birth_date'])
    .where('own.annulled_on', 'is', null)
    .where('own.replaced_on', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consultation_conclusion as newer')
            .select('newer.id')
            .whereRef('newer.person_id', '=', 'own.person_id')
            .where('newer.annulled_on', 'is', null)
            .where(({ eb, refTuple, tuple }) =>
              eb(
                refTuple('newer.signed_on', 'newer.id'),
                '>',
                tuple(eb.ref('own.signed_on'), eb.ref('own.id')),
              ),
            ),
        ),
      ),
    )
}

/** Of them those of some regions that establish a severe defect: the body that coordinates the help in care works on from them (Law 343, 8(2)(8)). */
export function severeConclusions(db: Tx, regions: readonly string[]) {
  return standingConclusions(db)
    .where('own.is_severe', '=', true)
    .where('own.region', 'in', [...regions])
}
