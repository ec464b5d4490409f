import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** A conclusion in force whose day of review is near or has passed, with no file of the child that waits. */
export type ReviewDue = {
  readonly conclusionId: string
  readonly personId: string
  readonly number: string
  readonly reviewOn: LocalDate
}

/** A review of which the family is told. */
export type Told = Pick<ReviewDue, 'conclusionId' | 'personId' | 'reviewOn'> & { readonly region: string }

const MOST = 200

function dueReviews(db: Tx, until: LocalDate) {
  return db
    .selectFrom('consultation_conclusion as own')
    .where('own.annulled_on', 'is', null)
    .where('own.replaced_on', 'is', null)
    .where('own.review_on', '<=', until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consultation_file as f')
            .select('f.id')
            .whereRef('f.person_id', '=', 'own.person_id')
            .where('f.state', 'not in', ['concluded', 'closed']),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consultation_conclusion as newer')
            .select('newer.id')
            .whereRef('newer.person_id', '=', 'own.person_id')
            .whereRef('newer.signed_on', '>', 'own.signed_on')
            .where('newer.annulled_on', 'is', null),
        ),
      ),
    )
}

/** Reviews due until a day, the earliest first. */
export async function listReviews(
  db: Tx,
  organisationId: string,
  until: LocalDate,
): Promise<readonly ReviewDue[]> {
  const rows = await dueReviews(db, until)
    .where('own.organisation_id', '=', organisationId)
    .select(['own.id', 'own.person_id', 'own.number', 'own.review_on'])
    .orderBy('own.review_on')
    .orderBy('own.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    conclusionId: row.id,
    personId: row.person_id,
    number: row.number,
    reviewOn: row.review_on as LocalDate,
  }))
}

/** Reviews ahead until a day, of every consultation, of which the family has not been told under this kind of notice. */
export async function listUntoldReviews(
  db: Tx,
  { from, until, kind }: { readonly from: LocalDate; readonly until: LocalDate; readonly kind: string },
  most: number,
): Promise<readonly Told[]> {
  const rows = await dueReviews(db, until)
    .where('own.review_on', '>=', from)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notice as n')
            .select('n.id')
            .whereRef('n.person_id', '=', 'own.person_id')
            .where('n.kind', '=', kind)
            .where('n.once', '=', sql<string>`own.id::text`),
        ),
      ),
    )
    .select(['own.id', 'own.region', 'own.person_id', 'own.review_on'])
    .orderBy('own.review_on')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    conclusionId: row.id,
    region: row.region,
    personId: row.person_id,
    reviewOn: row.review_on as LocalDate,
  }))
}

/** How many reviews are due until a day, and how many of them before another. */
export async function countReviews(
  db: Tx,
  organisationId: string,
  { until, today }: { readonly until: LocalDate; readonly today: LocalDate },
): Promise<{ readonly count: number; readonly late: number }> {
  const row = await dueReviews(db, until)
    .where('own.organisation_id', '=', organisationId)
    .select((eb) => [
      eb.fn.countAll<string>().as('count'),
      eb.fn.countAll<string>().filterWhere('own.review_on', '<', today).as('late'),
    ])
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), late: Number(row.late) }
}
