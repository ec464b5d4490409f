import type { Tx } from '#platform/db/database.ts'

/**
 * The newest standing conclusion about each child of some regions, where it establishes a severe defect, as a query to
 * build on: the body that coordinates the help in care works on from it (Law 343, 8(2)(8)).
 */
export function severeConclusions(db: Tx, regions: readonly string[]) {
  return db
    .selectFrom('consultation_conclusion as own')
    .select(['own.id', 'own.person_id', 'own.region', 'own.number', 'own.signed_on'])
    .where('own.is_severe', '=', true)
    .where('own.region', 'in', [...regions])
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
