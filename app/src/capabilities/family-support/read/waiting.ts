import type { Tx } from '#platform/db/database.ts'

/** What waits for the word of a family. */
export interface Waiting {
  readonly caseId: string
  readonly what: 'plan' | 'introduction'
}

/** Plans and introductions that wait for the answer of a child's family. */
export async function listWaiting(db: Tx, personId: string): Promise<readonly Waiting[]> {
  const open = await db
    .selectFrom('family_support_case')
    .select('id')
    .where('person_id', '=', personId)
    .where('state', '=', 'taken')
    .executeTakeFirst()
  if (open === undefined) return []
  const plan = await db
    .selectFrom('family_support_plan')
    .select('id')
    .where('case_id', '=', open.id)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  const introduction = await db
    .selectFrom('family_support_introduction')
    .select('id')
    .where('case_id', '=', open.id)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return [
    ...(plan === undefined ? [] : [{ caseId: open.id, what: 'plan' as const }]),
    ...(introduction === undefined ? [] : [{ caseId: open.id, what: 'introduction' as const }]),
  ]
}
