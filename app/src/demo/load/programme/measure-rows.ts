import { addDays, isBefore, type LocalDate } from '@tirek/kernel'
import { type MeasurePlan, measureEnd, measuresFor } from './programme-content.ts'
import type { ProgrammeScene } from './programme-scene.ts'

/** The measures of a programme; returns them as an edition keeps them. */
export function addMeasures(scene: ProgrammeScene, goalId: string | undefined): readonly WrittenMeasure[] {
  const { context, child, household } = scene
  const { startsOn, endsOn, status } = courseOf(scene)
  const { region, id: personId } = child.person
  return measuresFor(scene).map((plan, index) => {
    const { kind, activity, goalType } = plan
    const organisation = context.organisations.serving(plan.organisation, household.address)
    const id = context.nextId()
    context.bulk.add('programme_measure', {
      region,
      id,
      person_id: personId,
      programme_id: scene.programmeId,
      position: index + 1,
      kind,
      activity,
      goal_type: goalType,
      goal_id: kind === 'pedagogical' ? (goalId ?? null) : null,
      words: context.sealing.document(personId, { field: 'programme_measure.words', id }, wordsOf(plan)),
      executor: 'organisation',
      organisation_id: organisation.id,
      starts_on: startsOn,
      ends_on: endsOn,
      funding: 'budget',
      status,
      stop_reason: null,
      removed_on: null,
    })
    const written = measureAsWritten(plan, { id, organisationId: organisation.id, startsOn, endsOn })
    return kind === 'pedagogical' && goalId !== undefined ? { ...written, goalId } : written
  })
}

/** The words of a measure as they are kept. */
function wordsOf({ title, place, volume, familyPart }: MeasurePlan) {
  return { title, place, volume, familyPart }
}

/** Measures run from the approval for their term; those of a draft from the coming week. */
function courseOf({ context, approved }: ProgrammeScene) {
  const startsOn = approved ?? addDays(context.asOf, 7)
  const endsOn = measureEnd(startsOn)
  if (approved === undefined) return { startsOn, endsOn, status: 'planned' }
  return { startsOn, endsOn, status: isBefore(endsOn, context.asOf) ? 'done' : 'under-way' }
}

type Course = Readonly<Record<'id' | 'organisationId', string> & Record<'startsOn' | 'endsOn', LocalDate>>

/** A measure as an edition keeps it. */
export type WrittenMeasure = Course & Readonly<Record<'executor' | 'funding' | 'status', string>>

function measureAsWritten(plan: MeasurePlan, course: Course): WrittenMeasure {
  const { kind, activity, goalType } = plan
  return {
    ...{ kind, activity, goalType, ...wordsOf(plan), ...course },
    executor: 'organisation',
    funding: 'budget',
    status: 'planned',
  }
}
