import type { LocalDate } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'
import type { FileScene } from '../consultation/file-scene.ts'
import type { Doer } from '../doer.ts'
import { nurseOf } from '../people/household-rows.ts'
import { event } from './screening-event.ts'

const SCREENING: readonly Citation[] = [cite('law-343', 'art-5-1')]
const INSTRUMENT = { id: 'newborn-standard', version: '2.0' }
const NEWBORN_DAYS = 60

const DEVELOPMENT = [
  { under: 90, id: INSTRUMENT.id, version: INSTRUMENT.version },
  { under: 180, id: 'development-3', version: '1.0' },
  { under: 365, id: 'development-6', version: '1.0' },
  { under: 730, id: 'development-12', version: '1.0' },
  { under: 1_200, id: 'development-24', version: '1.0' },
]

const RESULTS = {
  'screened-clear': 'no-risk',
  'screened-risk': 'risk',
  'screening-refused': 'refused',
  'screening-incomplete': 'not-completed',
} as const

/** What was filed, and when. */
export interface Filed {
  readonly on: LocalDate
  readonly result: (typeof RESULTS)[keyof typeof RESULTS]
}

/** The result that the plan has for a child, if any. */
export function findResult(scene: FileScene): Filed | undefined {
  for (const kind of [
    'screened-clear',
    'screened-risk',
    'screening-refused',
    'screening-incomplete',
  ] as const) {
    const on = scene.days.get(kind)
    if (on !== undefined) return { on, result: RESULTS[kind] }
  }
  return undefined
}

/** A newborn is screened where it was born, an older child in primary care. */
export function filerOf(scene: FileScene): Doer & { readonly organisationId: string } {
  const { context, household, child } = scene
  const isNewborn = child.standing === 'newborn' || ageAtScreening(scene) < NEWBORN_DAYS
  const clinic = context.organisations.serving('primary-care', household.address)
  const doer = isNewborn
    ? nurseOf(context, household.address)
    : context.staff.of(clinic.id, 'primary-care-doctor')
  return { ...doer, organisationId: doer.organisationId ?? clinic.id }
}

function ageAtScreening(scene: FileScene): number {
  const on = scene.days.get('screened-risk') ?? scene.days.get('screened-clear')
  if (on === undefined) return 0
  return (Date.parse(on) - Date.parse(scene.child.person.birthDate)) / 86_400_000
}

function instrumentFor(scene: FileScene): { readonly id: string; readonly version: string } {
  return DEVELOPMENT.find(({ under }) => ageAtScreening(scene) < under) ?? INSTRUMENT
}

/** The result of a screening with its event; returns its id. */
export function insertResult(
  scene: FileScene,
  { on, result }: Filed,
  by: Doer & { readonly organisationId: string },
): string {
  const { context, child } = scene
  const { region, id: personId } = child.person
  const id = context.nextId()
  const instrument = instrumentFor(scene)
  context.bulk.add('screening_result', {
    region,
    id,
    person_id: personId,
    organisation_id: by.organisationId,
    instrument_id: instrument.id,
    instrument_version: instrument.version,
    result,
    not_completed_reason: result === 'not-completed' ? 'child-unwell' : null,
    examined_on: on,
    recorded_on: on,
    recorded_by: by.name,
  })
  const data = { instrumentId: instrument.id, instrumentVersion: instrument.version, result, examinedOn: on }
  event(scene, {
    on,
    name: 'screening.result-recorded',
    by,
    subject: { kind: 'screening', id },
    data,
    cite: SCREENING,
  })
  return id
}
