import { daysBetween, type LocalDate } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'
import type { FileScene } from '../consultation/file-scene.ts'
import type { Doer } from '../doer.ts'
import { nurseOf } from '../people/household-rows.ts'
import { event } from './screening-event.ts'

const SCREENING: readonly Citation[] = [cite('law-343', 'art-5-1')]
const NEWBORN_DAYS = 60

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

/** Who screens a child, at an organisation of a kind. */
export interface Filer {
  readonly kind: 'obstetric-provider' | 'primary-care'
  readonly by: Doer & { readonly organisationId: string }
}

/** A newborn is screened where it was born, an older child in primary care. */
export function filerOf(scene: FileScene, { on }: Filed): Filer {
  const { context, household, child } = scene
  const isNewborn = daysBetween(child.person.birthDate, on) < NEWBORN_DAYS
  const kind = isNewborn ? 'obstetric-provider' : 'primary-care'
  const organisation = context.organisations.serving(kind, household.address)
  const doer = isNewborn
    ? nurseOf(context, household.address)
    : context.staff.of(organisation.id, 'primary-care-doctor')
  return { kind, by: { ...doer, organisationId: doer.organisationId ?? organisation.id } }
}

/** The result of a screening with its event; returns its id and what it was made by. */
export function insertResult(
  scene: FileScene,
  { on, result }: Filed,
  { kind, by }: Filer,
): { readonly resultId: string; readonly instrumentId: string } {
  const { context, child } = scene
  const { region, id: personId, birthDate } = child.person
  const id = context.nextId()
  const instrument = context.instruments.fitting(birthDate, on, kind)
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
  return { resultId: id, instrumentId: instrument.id }
}
