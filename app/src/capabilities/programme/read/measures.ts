import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ProgrammeMeasure as Row } from '#platform/db/schema.ts'
import type {
  Activity,
  Executor,
  Funding,
  GoalType,
  Measure,
  MeasureKind,
  MeasureStatus,
  StopReason,
} from '../domain/measure.ts'

/** A measure with the programme and the child it belongs to. */
export type StoredMeasure = Measure & {
  readonly region: string
  readonly personId: string
  readonly programmeId: string
}

function toMeasure(row: Selectable<Row>): StoredMeasure {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    programmeId: row.programme_id,
    kind: row.kind as MeasureKind,
    activity: row.activity as Activity,
    goalType: row.goal_type as GoalType,
    title: row.title,
    executor: row.executor as Executor,
    organisationId: row.organisation_id ?? undefined,
    executorName: row.executor_name ?? undefined,
    place: row.place,
    startsOn: row.starts_on as LocalDate,
    endsOn: row.ends_on as LocalDate,
    volume: row.volume,
    funding: row.funding as Funding,
    fundingNote: row.funding_note ?? undefined,
    familyPart: row.family_part ?? undefined,
    status: row.status as MeasureStatus,
    stopReason: (row.stop_reason ?? undefined) as StopReason | undefined,
  }
}

/** The measures of a programme in their order; removed ones are left out. */
export async function listMeasures(db: Tx, programmeId: string): Promise<readonly StoredMeasure[]> {
  const rows = await db
    .selectFrom('programme_measure')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('removed_on', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(toMeasure)
}

/** Measures by their ids, those that the actor may see, removed ones too. */
export async function listMeasuresById(db: Tx, ids: readonly string[]): Promise<readonly StoredMeasure[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('programme_measure')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('position')
    .execute()
  return rows.map(toMeasure)
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
export async function listProgress(db: Tx, measureIds: readonly string[]): Promise<readonly Progress[]> {
  if (measureIds.length === 0) return []
  const rows = await db
    .selectFrom('programme_progress')
    .selectAll()
    .where('measure_id', 'in', [...measureIds])
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    measureId: row.measure_id,
    onDay: row.on_day as LocalDate,
    status: row.status as MeasureStatus,
    note: row.note,
    familyTookPart: row.family_took_part ?? undefined,
    recordedBy: row.recorded_by,
  }))
}
