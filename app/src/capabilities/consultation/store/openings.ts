import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { ConsultationFile } from '../domain/file.ts'

/** Where the reason of an opening is kept, sealed: it may speak of the child. */
export const OPENING = 'consultation_opening.reason'

/** The findings of a file opened to the team ahead of time. */
export type Opening = { readonly reason: string; readonly byName: string; readonly on: LocalDate }

export async function insertOpening(act: Act, file: ConsultationFile, reason: string): Promise<void> {
  const id = act.newId()
  await act.db
    .insertInto('consultation_opening')
    .values({
      region: file.region,
      id,
      person_id: file.personId,
      file_id: file.id,
      reason: await act.vault.seal(file.personId, { field: OPENING, id }, reason),
      opened_by: act.actor.accountId,
      opened_by_name: act.actor.name,
      opened_on: act.today,
    })
    .execute()
}

/** All openings of a file, the latest first. */
export async function listOpenings({ db, vault }: Sealing, fileId: string): Promise<readonly Opening[]> {
  const rows = await db
    .selectFrom('consultation_opening')
    .selectAll()
    .where('file_id', '=', fileId)
    .orderBy('id', 'desc')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      reason: await vault.open({ field: OPENING, id: row.id }, row.reason),
      byName: row.opened_by_name,
      on: row.opened_on as LocalDate,
    })),
  )
}
