import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import { FIRST_STAGE_LINE, type HearingStage, resultOfHearing, STAGES_OF_HEARING } from '../domain/hearing.ts'
import type {
  AttachmentPeriod,
  LedgerFacts,
  LedgerNote,
  LedgerResult,
  NoteKind,
  SecondStage,
} from '../domain/ledger.ts'

/** A child of the programme, as it was entered. */
export interface Enrolled {
  readonly region: string
  readonly personId: string
  readonly bornOn: LocalDate
  readonly enrolledOn: LocalDate
  readonly gestationDays: number | undefined
  readonly birthOrganisationId: string | undefined
}

/** Children of the programme among these people; two records of one child count as the earlier. */
export async function listEnrolled(db: Tx, personIds: readonly string[]): Promise<readonly Enrolled[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('screening_child')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .orderBy('enrolled_on')
    .orderBy('id')
    .execute()
  const known = new Map<string, Enrolled>()
  for (const row of rows) {
    const first = known.get(row.person_id)
    known.set(row.person_id, {
      region: row.region,
      personId: row.person_id,
      bornOn: row.born_on as LocalDate,
      enrolledOn: first?.enrolledOn ?? (row.enrolled_on as LocalDate),
      gestationDays: row.gestation_days ?? first?.gestationDays,
      birthOrganisationId: row.birth_organisation_id ?? first?.birthOrganisationId,
    })
  }
  return [...known.values()]
}

type Of<T> = T & { readonly personId: string }

async function attachmentsOf(db: Tx, ids: readonly string[]): Promise<readonly Of<AttachmentPeriod>[]> {
  const rows = await db
    .selectFrom('screening_attachment')
    .select(['person_id', 'organisation_id', 'from_on', 'until_on'])
    .where('person_id', 'in', [...ids])
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    organisationId: row.organisation_id,
    fromOn: row.from_on as LocalDate,
    untilOn: (row.until_on ?? undefined) as LocalDate | undefined,
  }))
}

async function resultsOf(db: Tx, ids: readonly string[]): Promise<readonly Of<LedgerResult>[]> {
  const rows = await db
    .selectFrom('screening_result')
    .select(['person_id', 'instrument_id', 'result', 'not_completed_reason', 'examined_on'])
    .where('person_id', 'in', [...ids])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    instrumentId: row.instrument_id,
    result: row.result as LedgerResult['result'],
    lackedMeans: row.not_completed_reason === 'no-equipment',
    examinedOn: row.examined_on as LocalDate,
  }))
}

async function notesOf(db: Tx, ids: readonly string[]): Promise<readonly Of<LedgerNote>[]> {
  const rows = await db
    .selectFrom('screening_note')
    .select(['person_id', 'kind', 'line', 'on_day'])
    .where('person_id', 'in', [...ids])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    kind: row.kind as NoteKind,
    line: row.line ?? undefined,
    onDay: row.on_day as LocalDate,
  }))
}

interface Hearing {
  readonly results: readonly Of<LedgerResult>[]
  readonly secondStages: readonly Of<SecondStage>[]
}

async function hearingOf(db: Tx, ids: readonly string[]): Promise<Hearing> {
  const rows = await db
    .selectFrom('screening_hearing')
    .selectAll()
    .where('person_id', 'in', [...ids])
    .orderBy('examined_on')
    .orderBy('id')
    .execute()
  return {
    results: rows.map((row) => ({
      personId: row.person_id,
      instrumentId: STAGES_OF_HEARING[row.stage as HearingStage].instrumentId,
      result: resultOfHearing({ left: row.left_ear, right: row.right_ear }),
      lackedMeans: false,
      examinedOn: row.examined_on as LocalDate,
    })),
    secondStages: rows.flatMap((row) =>
      row.sent_to_id === null || row.second_by === null
        ? []
        : [
            {
              personId: row.person_id,
              afterLine: FIRST_STAGE_LINE,
              fromOn: row.examined_on as LocalDate,
              byOn: row.second_by as LocalDate,
              organisationId: row.sent_to_id,
            },
          ],
    ),
  }
}

/** What the ledger of each of these children is drawn from; a child who is not in the programme has none. */
export async function listLedgerFacts(
  db: Tx,
  personIds: readonly string[],
): Promise<readonly (LedgerFacts & { readonly personId: string; readonly region: string })[]> {
  const enrolled = await listEnrolled(db, personIds)
  const ids = enrolled.map((one) => one.personId)
  if (ids.length === 0) return []

  const attachments = await attachmentsOf(db, ids)
  const results = await resultsOf(db, ids)
  const notes = await notesOf(db, ids)
  const hearing = await hearingOf(db, ids)
  const of = <T>(all: readonly Of<T>[], personId: string) => all.filter((one) => one.personId === personId)
  return enrolled.map((child) => ({
    ...child,
    attachments: of(attachments, child.personId),
    results: [...of(results, child.personId), ...of(hearing.results, child.personId)],
    notes: of(notes, child.personId),
    secondStages: of(hearing.secondStages, child.personId),
  }))
}
