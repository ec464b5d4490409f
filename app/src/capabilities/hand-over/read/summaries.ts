import type { LocalDate } from '@tirek/kernel'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { Summary, SummaryContent } from '../domain/summary.ts'
import { CONTENT, WORDS } from '../store/sealed.ts'

/** The newest summary of a person whom the actor may see. */
export async function findSummary(sealing: Sealing, personId: string): Promise<Summary | undefined> {
  const row = await sealing.db
    .selectFrom('hand_over_summary')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('made_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { id, words } = row
  return {
    id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id ?? undefined,
    madeOn: row.made_on as LocalDate,
    reason: row.reason,
    content: (await openDocument(sealing, { field: CONTENT, id }, row.content)) as SummaryContent,
    words: words === null ? undefined : await sealing.vault.open({ field: WORDS, id }, words),
    wordsOn: (row.words_on ?? undefined) as LocalDate | undefined,
    version: row.version,
  }
}
