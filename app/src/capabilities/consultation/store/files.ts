import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ConsultationFile as FileRow } from '#platform/db/schema.ts'
import type { AskedBy, ConsultationFile } from '../domain/file.ts'
import type { FileState } from '../domain/file-state.ts'

function parseFile(row: Selectable<FileRow>): ConsultationFile {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id,
    number: row.number,
    state: row.state as FileState,
    askedBy: row.asked_by as AskedBy,
    request: row.request,
    openedOn: row.opened_on as LocalDate,
    formerFileId: row.former_file_id ?? undefined,
    version: row.version,
  }
}

export type NewFile = Omit<ConsultationFile, 'state' | 'version'> & {
  readonly referralId: string | undefined
  readonly openedBy: string
}

/** Opens a file; false when someone has opened one for this child a moment before. */
export async function insertFile(tx: Tx, file: NewFile): Promise<boolean> {
  const inserted = await tx
    .insertInto('consultation_file')
    .values({
      region: file.region,
      id: file.id,
      person_id: file.personId,
      organisation_id: file.organisationId,
      number: file.number,
      state: 'opened',
      asked_by: file.askedBy,
      request: file.request,
      referral_id: file.referralId ?? null,
      former_file_id: file.formerFileId ?? null,
      opened_on: file.openedOn,
      opened_by: file.openedBy,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(inserted.numInsertedOrUpdatedRows ?? 0) === 1
}

/** The file, locked until the end of the transaction, or undefined when the actor may not see it. */
export async function findFileForUpdate(tx: Tx, id: string): Promise<ConsultationFile | undefined> {
  const row = await tx
    .selectFrom('consultation_file')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && parseFile(row)
}

/** The child's file that still waits for somebody. */
export async function findLiveFile(tx: Tx, personId: string): Promise<ConsultationFile | undefined> {
  const row = await tx
    .selectFrom('consultation_file')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', 'not in', ['concluded', 'closed'])
    .executeTakeFirst()
  return row && parseFile(row)
}

/** Moves the file and raises its version, so that pages opened before are stale. */
export async function moveFile(
  tx: Tx,
  file: ConsultationFile,
  to: FileState,
  closing?: { readonly on: LocalDate; readonly reason: string },
): Promise<number> {
  const version = file.version + 1
  await tx
    .updateTable('consultation_file')
    .set({ state: to, version, closed_on: closing?.on ?? null, closed_reason: closing?.reason ?? null })
    .where('region', '=', file.region)
    .where('id', '=', file.id)
    .execute()
  return version
}

/** The next running number of an organisation in a year, without gaps inside committed transactions. */
export async function nextNumber(
  tx: Tx,
  of: { readonly organisationId: string; readonly kind: 'file' | 'conclusion'; readonly year: number },
): Promise<number> {
  const row = await tx
    .insertInto('consultation_number')
    .values({ organisation_id: of.organisationId, kind: of.kind, year: of.year, last: 1 })
    .onConflict((on) =>
      on.columns(['organisation_id', 'kind', 'year']).doUpdateSet((eb) => ({
        last: eb('consultation_number.last', '+', 1),
      })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/** The file without a lock, for reading. */
export async function findFile(tx: Tx, id: string): Promise<ConsultationFile | undefined> {
  const row = await tx.selectFrom('consultation_file').selectAll().where('id', '=', id).executeTakeFirst()
  return row && parseFile(row)
}

/** All files of a child, newest first. */
export async function listFilesOf(tx: Tx, personId: string): Promise<readonly ConsultationFile[]> {
  const rows = await tx
    .selectFrom('consultation_file')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('opened_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(parseFile)
}
