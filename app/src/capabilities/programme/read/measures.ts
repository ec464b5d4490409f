import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ProgrammeMeasure as Row } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type {
  Activity,
  Executor,
  Funding,
  GoalType,
  Measure,
  MeasureHead,
  MeasureKind,
  MeasureStatus,
  MeasureWords,
  StopReason,
} from '../domain/measure.ts'
import { MEASURE, NOTE } from '../store/sealed.ts'

type Belonging = {
  readonly region: string
  readonly personId: string
  readonly programmeId: string
}

/** A measure with the programme and the child it belongs to. */
export type StoredMeasure = Measure & Belonging

/** The same, its words left sealed. */
export type StoredHead = MeasureHead & Belonging

function toHead(row: Selectable<Row>): StoredHead {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    programmeId: row.programme_id,
    kind: row.kind as MeasureKind,
    activity: row.activity as Activity,
    goalType: row.goal_type as GoalType,
    goalId: row.goal_id ?? undefined,
    executor: row.executor as Executor,
    organisationId: row.organisation_id ?? undefined,
    startsOn: row.starts_on as LocalDate,
    endsOn: row.ends_on as LocalDate,
    funding: row.funding as Funding,
    status: row.status as MeasureStatus,
    stopReason: (row.stop_reason ?? undefined) as StopReason | undefined,
  }
}

async function withWords(sealing: Sealing, row: Selectable<Row>): Promise<StoredMeasure> {
  const opened = await openDocument(sealing, { field: MEASURE, id: row.id }, row.words)
  const { title, place, volume, executorName, fundingNote, familyPart } = opened as MeasureWords
  return { ...toHead(row), title, place, volume, executorName, fundingNote, familyPart }
}

function ofProgramme(db: Tx, programmeId: string) {
  return db
    .selectFrom('programme_measure')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('removed_on', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The measures of a programme in their order; removed ones are left out. */
export async function listMeasures(sealing: Sealing, programmeId: string): Promise<readonly StoredMeasure[]> {
  const rows = await ofProgramme(sealing.db, programmeId)
  return Promise.all(rows.map((row) => withWords(sealing, row)))
}

/** The same, their words left sealed. */
export async function listMeasureHeads(db: Tx, programmeId: string): Promise<readonly StoredHead[]> {
  return (await ofProgramme(db, programmeId)).map(toHead)
}

/** Measures by their ids, those that the actor may see, removed ones too. */
export async function listMeasuresById(
  sealing: Sealing,
  ids: readonly string[],
): Promise<readonly StoredMeasure[]> {
  if (ids.length === 0) return []
  const rows = await sealing.db
    .selectFrom('programme_measure')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('position')
    .execute()
  return Promise.all(rows.map((row) => withWords(sealing, row)))
}

/** One measure that the actor may see, a removed one too; its words stay sealed. */
export async function findMeasureHead(db: Tx, id: string): Promise<StoredHead | undefined> {
  const row = await db.selectFrom('programme_measure').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toHead(row)
}

/** What was written about the course of one measure. */
export interface Progress {
  readonly measureId: string
  readonly onDay: LocalDate
  readonly status: MeasureStatus
  readonly note: string
  readonly familyTookPart: boolean | undefined
  readonly recordedBy: string
}

/** Progress of measures, newest first. */
export async function listProgress(
  { db, vault }: Sealing,
  measureIds: readonly string[],
): Promise<readonly Progress[]> {
  if (measureIds.length === 0) return []
  const rows = await db
    .selectFrom('programme_progress')
    .selectAll()
    .where('measure_id', 'in', [...measureIds])
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const lines = rows.map(async (row) => ({
    measureId: row.measure_id,
    onDay: row.on_day as LocalDate,
    status: row.status as MeasureStatus,
    note: await vault.open({ field: NOTE, id: row.id }, row.note),
    familyTookPart: row.family_took_part ?? undefined,
    recordedBy: row.recorded_by,
  }))
  return Promise.all(lines)
}
