import type { LocalDate } from '@tirek/kernel'
import { term } from '@tirek/law'
import type { LedgerFacts, NoteKind } from '#capabilities/screening/index.ts'
import type { Random } from '../../random.ts'
import type { FileScene } from '../consultation/file-scene.ts'
import { addParty } from '../context.ts'
import type { Doer } from '../doer.ts'

/** The child of the programme as the rows below need it. */
export interface Programme {
  readonly scene: FileScene
  readonly random: Random
  readonly nurse: Doer & { readonly organisationId: string }
  readonly doctor: Doer & { readonly organisationId: string }
  readonly facts: LedgerFacts
  readonly representativeId: string | undefined
}

/** The child's own columns of a row. */
export function personOf({ scene }: Pick<Programme, 'scene'>) {
  const { region, id: personId, birthDate } = scene.child.person
  return { region, personId, bornOn: birthDate }
}

export const NOTES = ['declined', 'waiting', 'reported-done'] as const
const REASONS = { declined: null, waiting: 'no-device', 'reported-done': 'family-says' } as const
/** One fact that was documented about a line. */
export function addNote(
  one: Programme,
  kind: (typeof NOTES)[number],
  line: string,
  onDay: LocalDate,
): NoteKind {
  const { scene, doctor, representativeId } = one
  const { region, personId } = personOf(one)
  scene.context.bulk.add('screening_note', {
    region,
    id: scene.context.nextId(),
    person_id: personId,
    line,
    kind,
    on_day: onDay,
    reason: REASONS[kind],
    representative_id: kind === 'declined' ? (representativeId ?? null) : null,
    organisation_id: doctor.organisationId,
    recorded_on: onDay,
    recorded_at: new Date(`${onDay}T10:00:00+05:00`),
    recorded_by: doctor.name,
  })
  return kind
}

/** The first stage of the audiological screening; what was not passed goes on to the second. */
export function addHearing(one: Programme, on: LocalDate, isPassed: boolean): LedgerFacts['secondStages'] {
  const { scene, nurse, representativeId } = one
  const { context, household } = scene
  const { region, personId } = personOf(one)
  const id = context.nextId()
  const centre = context.organisations.serving('consultative-diagnostic', household.address)
  const secondBy = term('project.second-hearing-stage', on, context.calendar).due
  context.bulk.add('screening_hearing', {
    region,
    id,
    person_id: personId,
    organisation_id: nurse.organisationId,
    stage: 1,
    consent: 'given',
    representative_id: representativeId ?? personId,
    left_ear: 'pass',
    right_ear: isPassed ? 'pass' : 'refer',
    examined_on: on,
    recorded_on: on,
    recorded_by: nurse.name,
    sent_to_id: isPassed ? null : centre.id,
    second_by: isPassed ? null : secondBy,
  })
  if (isPassed) return []
  const party = { region, personId, partyId: centre.id, kind: 'organisation' } as const
  addParty(context, {
    ...party,
    relation: 'hearing-second-stage',
    classes: ['registry', 'screening'],
    since: on,
  })
  return [{ afterLine: 'hearing-first', fromOn: on, byOn: secondBy, organisationId: centre.id }]
}

/** A check without a sign of risk. */
export function addCheck(one: Programme, instrumentId: string, on: LocalDate): void {
  const { scene, doctor } = one
  const { context } = scene
  const { region, personId } = personOf(one)
  const id = context.nextId()
  const version = context.instruments.versionOn(instrumentId, on)
  context.bulk.add('screening_result', {
    region,
    id,
    person_id: personId,
    organisation_id: doctor.organisationId,
    instrument_id: instrumentId,
    instrument_version: version,
    result: 'no-risk',
    not_completed_reason: null,
    examined_on: on,
    recorded_on: on,
    recorded_by: doctor.name,
  })
}
