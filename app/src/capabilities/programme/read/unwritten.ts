import type { LocalDate } from '@tirek/kernel'
import { conclusionsAwaitingProgramme } from '#capabilities/consultation/index.ts'
import type { Tx } from '#platform/db/database.ts'

/** A conclusion that stands and that no programme has followed yet. */
export type Unwritten = {
  readonly conclusionId: string
  readonly personId: string
  readonly number: string
  readonly signedOn: LocalDate
}

/** Whose conclusions, and born after which day: support ends at majority, so the others wait for nothing. */
export type UnwrittenQuestion = { readonly organisationId: string; readonly bornAfter: LocalDate }

/** Conclusions after which no programme lives, and none was closed: what was closed before answers older facts. */
export function unfollowed(db: Tx, bornAfter: LocalDate) {
  return db
    .selectFrom(conclusionsAwaitingProgramme(db).as('c'))
    .where(({ eb, or }) => or([eb('c.birth_date', 'is', null), eb('c.birth_date', '>', bornAfter)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('programme_programme as p')
            .select('p.id')
            .whereRef('p.person_id', '=', 'c.person_id')
            .where(({ eb, or }) =>
              or([eb('p.state', '<>', 'closed'), eb('p.closed_on', '>=', eb.ref('c.signed_on'))]),
            ),
        ),
      ),
    )
}

const unwritten = (db: Tx, { organisationId, bornAfter }: UnwrittenQuestion) =>
  unfollowed(db, bornAfter).where('c.organisation_id', '=', organisationId)

/** How many children of a consultation wait for their programme. */
export async function countUnwritten(db: Tx, question: UnwrittenQuestion): Promise<number> {
  const row = await unwritten(db, question)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** One page of them, whoever has waited longest first. */
export async function listUnwritten(
  db: Tx,
  question: UnwrittenQuestion,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<readonly Unwritten[]> {
  const rows = await unwritten(db, question)
    .select(['c.id', 'c.person_id', 'c.number', 'c.signed_on'])
    .orderBy('c.signed_on')
    .orderBy('c.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return rows.map((row) => ({
    conclusionId: row.id,
    personId: row.person_id,
    number: row.number,
    signedOn: row.signed_on as LocalDate,
  }))
}
