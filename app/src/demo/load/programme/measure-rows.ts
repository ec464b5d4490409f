import { addDays, isBefore, type LocalDate } from '@tirek/kernel'
import { orNull } from '../copy-text.ts'
import { measureEnd, measuresFor } from './programme-content.ts'
import type { ProgrammeScene } from './programme-scene.ts'

/** The measures of a programme; returns them as an edition keeps them. */
export function addMeasures(scene: ProgrammeScene): readonly object[] {
  const { context, child, household } = scene
  const { startsOn, endsOn, status } = courseOf(scene)
  const { region, id: personId } = child.person
  return measuresFor(scene).map((plan, index) => {
    const organisation = context.organisations.serving(plan.organisation, household.address)
    const row = {
      region,
      id: context.nextId(),
      person_id: personId,
      programme_id: scene.programmeId,
      position: index + 1,
      kind: plan.kind,
      activity: plan.activity,
      goal_type: plan.goalType,
      title: plan.title,
      executor: 'organisation',
      organisation_id: organisation.id,
      executor_name: null,
      place: plan.place,
      starts_on: startsOn,
      ends_on: endsOn,
      volume: plan.volume,
      funding: 'budget',
      funding_note: null,
      family_part: orNull(plan.familyPart),
      status,
      stop_reason: null,
      removed_on: null,
    }
    context.bulk.add('programme_measure', row)
    return measureAsWritten(row)
  })
}

/** Measures run from the approval for their term; those of a draft from the coming week. */
function courseOf({ context, approved }: ProgrammeScene) {
  const startsOn = approved ?? addDays(context.asOf, 7)
  const endsOn = measureEnd(startsOn)
  if (approved === undefined) return { startsOn, endsOn, status: 'planned' }
  return { startsOn, endsOn, status: isBefore(endsOn, context.asOf) ? 'done' : 'under-way' }
}

/** A measure as an edition keeps it. */
function measureAsWritten(row: {
  readonly id: string
  readonly kind: string
  readonly activity: string
  readonly goal_type: string
  readonly title: string
  readonly organisation_id: string
  readonly place: string
  readonly starts_on: LocalDate
  readonly ends_on: LocalDate
  readonly volume: string
  readonly family_part: string | null
}): object {
  const { id, kind, activity, title, place, volume } = row
  return {
    id,
    kind,
    activity,
    goalType: row.goal_type,
    title,
    executor: 'organisation',
    organisationId: row.organisation_id,
    place,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    volume,
    funding: 'budget',
    ...(row.family_part === null ? {} : { familyPart: row.family_part }),
    status: 'planned',
  }
}
