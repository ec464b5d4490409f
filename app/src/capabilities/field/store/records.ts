import type { Act } from '#platform/use-case/act.ts'
import { openDocument, sealDocument } from '#platform/vault/document.ts'
import type { SealedColumn } from '#platform/vault/sealed-column.ts'
import type { Reason, RecordState } from '../domain/record.ts'

const CONTENT = 'field_record.content'

/** What records of a telephone keep sealed: what was answered, until a person has settled it. */
export const SEALED: readonly SealedColumn[] = [{ field: CONTENT, isDocument: true }]

/** A record as it came from a telephone. */
export interface FieldRecord {
  readonly id: string
  readonly region: string
  readonly childId: string
  readonly organisationId: string
  readonly author: string
  readonly deviceId: string
  readonly instrumentId: string
  readonly questionnaireVersion: string | undefined
  readonly takenAt: Date
  readonly clockDifference: number
  readonly receivedAt: Date
  readonly outcome: RecordState
  readonly reason: Reason | undefined
}

/** A new record with all that was said in it. */
export type NewRecord = Omit<FieldRecord, 'outcome' | 'reason' | 'author' | 'receivedAt'> & {
  readonly content: unknown
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function recordOf(row: Row): FieldRecord {
  return {
    id: row.id,
    region: row.region,
    childId: row.person_id,
    organisationId: row.organisation_id,
    author: row.author,
    deviceId: row.device_id,
    instrumentId: row.instrument_id,
    questionnaireVersion: row.questionnaire_version ?? undefined,
    takenAt: row.taken_at,
    clockDifference: row.clock_difference,
    receivedAt: row.received_at,
    outcome: row.outcome as RecordState,
    reason: (row.reason ?? undefined) as Reason | undefined,
  }
}

const MOST = 200

function rowsOf({ db }: Pick<Act, 'db'>) {
  return db
    .selectFrom('field_record')
    .selectAll()
    .where('outcome', '=', 'needs-person')
    .orderBy('received_at')
    .limit(MOST)
    .execute()
}

/** What waits for a person, the longest first. */
export async function listOpen(act: Pick<Act, 'db'>): Promise<readonly FieldRecord[]> {
  return (await rowsOf(act)).map(recordOf)
}

/** One record with what was said in it, as long as it waits. */
export async function findRecord(act: Act, id: string) {
  const row = await act.db.selectFrom('field_record').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const content =
    row.content === null ? undefined : await openDocument(act, { field: CONTENT, id }, row.content)
  return { record: recordOf(row), content }
}

/** Takes a record in, waiting for a person until it is filed; false when it has come before. */
export async function insertRecord(act: Act, record: NewRecord): Promise<boolean> {
  const { id, childId } = record
  const written = await act.db
    .insertInto('field_record')
    .values({
      region: record.region,
      id,
      person_id: childId,
      organisation_id: record.organisationId,
      account_id: act.actor.accountId,
      author: act.actor.name,
      device_id: record.deviceId,
      instrument_id: record.instrumentId,
      questionnaire_version: record.questionnaireVersion ?? null,
      taken_at: record.takenAt,
      clock_difference: record.clockDifference,
      received_at: act.now,
      outcome: 'needs-person',
      content: await sealDocument(act, childId, { field: CONTENT, id }, record.content),
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) === 1
}

/** The record was filed by itself: its words stand in the screening now. */
export async function markAccepted(act: Act, id: string, resultId: string): Promise<void> {
  await act.db
    .updateTable('field_record')
    .set({ outcome: 'accepted', result_id: resultId, content: null })
    .where('id', '=', id)
    .execute()
}

/** Why the record waits for a person. */
export async function markReason(act: Act, id: string, reason: Reason): Promise<void> {
  await act.db.updateTable('field_record').set({ reason }).where('id', '=', id).execute()
}

/** A person has settled the record: filed it, or set it aside. */
export async function markSettled(
  act: Act,
  id: string,
  how: { readonly resultId: string | undefined; readonly note: string | undefined },
): Promise<void> {
  await act.db
    .updateTable('field_record')
    .set({
      outcome: 'settled',
      content: null,
      result_id: how.resultId ?? null,
      settled_by: act.actor.name,
      settled_note: how.note ?? null,
      settled_at: act.now,
    })
    .where('id', '=', id)
    .execute()
}
