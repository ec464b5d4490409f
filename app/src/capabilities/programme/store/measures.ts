import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Sealing, sealDocument } from '#platform/vault/document.ts'
import type { Measure, MeasureStatus, MeasureWords, StopReason } from '../domain/measure.ts'
import type { Programme } from '../domain/programme.ts'
import { MEASURE, NOTE } from './sealed.ts'

type Of = Pick<Programme, 'id' | 'region' | 'personId'>

function wordsOf({ title, place, volume, executorName, fundingNote, familyPart }: Measure): MeasureWords {
  return { title, place, volume, executorName, fundingNote, familyPart }
}

async function textOf(sealing: Sealing, { personId }: Of, measure: Measure) {
  const place = { field: MEASURE, id: measure.id } as const
  return {
    words: await sealDocument(sealing, personId, place, wordsOf(measure)),
    kind: measure.kind,
    activity: measure.activity,
    goal_type: measure.goalType,
    goal_id: measure.goalId ?? null,
    executor: measure.executor,
    organisation_id: measure.organisationId ?? null,
    starts_on: measure.startsOn,
    ends_on: measure.endsOn,
    funding: measure.funding,
  }
}

/** Writes a new measure at a place in the programme. */
export async function insertMeasure(
  sealing: Sealing,
  of: Of,
  measure: Measure,
  position: number,
): Promise<void> {
  await sealing.db
    .insertInto('programme_measure')
    .values({
      region: of.region,
      id: measure.id,
      person_id: of.personId,
      programme_id: of.id,
      position,
      ...(await textOf(sealing, of, measure)),
      status: measure.status,
    })
    .execute()
}

/** Writes the text of a measure anew; how far it has come stays. */
export async function updateMeasure(sealing: Sealing, of: Of, measure: Measure): Promise<void> {
  await sealing.db
    .updateTable('programme_measure')
    .set(await textOf(sealing, of, measure))
    .where('region', '=', of.region)
    .where('id', '=', measure.id)
    .execute()
}

/** Takes measures out of the programme; their rows and their progress stay. */
export async function removeMeasures(act: Act, of: Of, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await act.db
    .updateTable('programme_measure')
    .set({ removed_on: act.today })
    .where('region', '=', of.region)
    .where('id', 'in', [...ids])
    .execute()
}

/** How far measures have come. */
export async function setStatus(
  tx: Tx,
  ids: readonly string[],
  status: MeasureStatus,
  stopReason?: StopReason,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('programme_measure')
    .set({ status, stop_reason: stopReason ?? null })
    .where('id', 'in', [...ids])
    .execute()
}

/** Writes a line about the course of a measure. */
export async function insertProgress(
  act: Act,
  of: {
    readonly region: string
    readonly personId: string
    readonly programmeId: string
    readonly measureId: string
  },
  line: {
    readonly status: MeasureStatus
    readonly note: string
    readonly familyTookPart: boolean | undefined
  },
): Promise<void> {
  const id = act.newId()
  await act.db
    .insertInto('programme_progress')
    .values({
      region: of.region,
      id,
      person_id: of.personId,
      programme_id: of.programmeId,
      measure_id: of.measureId,
      on_day: act.today,
      status: line.status,
      note: await act.vault.seal(of.personId, { field: NOTE, id }, line.note),
      family_took_part: line.familyTookPart ?? null,
      recorded_by: act.actor.name,
      organisation_id: act.actor.organisationId ?? null,
    })
    .execute()
}
