import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { ConsultationFile } from '../domain/file.ts'

/** Where the words about a missed day are kept, sealed: they may speak of health. */
export const MISSED = 'consultation_appointment.missed_words'

/** Keeps the planned day as one on which the family could not come. */
export async function markMissed(
  { db, vault }: Sealing,
  file: ConsultationFile,
  id: string,
  missed: { readonly on: LocalDate; readonly words: string | undefined },
): Promise<void> {
  const { on, words } = missed
  const sealed = words === undefined ? null : await vault.seal(file.personId, { field: MISSED, id }, words)
  await db
    .updateTable('consultation_appointment')
    .set({ state: 'missed', missed_on: on, missed_words: sealed })
    .where('id', '=', id)
    .execute()
}

/** A day on which the family could not come. */
export type MissedDay = { readonly day: LocalDate; readonly words: string | undefined }

/** The missed days of a file, the latest first. */
export async function listMissed({ db, vault }: Sealing, fileId: string): Promise<readonly MissedDay[]> {
  const rows = await db
    .selectFrom('consultation_appointment')
    .select(['id', 'day', 'missed_words'])
    .where('file_id', '=', fileId)
    .where('state', '=', 'missed')
    .orderBy('day', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ id, day, missed_words }) => ({
      day: day as LocalDate,
      words: missed_words === null ? undefined : await vault.open({ field: MISSED, id }, missed_words),
    })),
  )
}

/** How many days of a file were missed; their words stay sealed. */
export async function countMissed(db: Tx, fileId: string): Promise<number> {
  const row = await db
    .selectFrom('consultation_appointment')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('file_id', '=', fileId)
    .where('state', '=', 'missed')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
