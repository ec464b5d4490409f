import { addDays, type LocalDate, minDate } from '@tirek/kernel'
import { isUnderThree } from '@tirek/law'
import {
  type LedgerFacts,
  linesOn,
  type Schedule,
  type ScheduleLine,
  segmentsOf,
  windowOf,
} from '#capabilities/screening/index.ts'
import type { FileScene } from '../consultation/file-scene.ts'
import { addParty } from '../context.ts'
import { nurseOf } from '../people/household-rows.ts'
import { addCheck, addHearing, addNote, NOTES, type Programme, personOf } from './check-rows.ts'
import type { Filed } from './result-rows.ts'

const FULL_TERM = [266, 285] as const
const EARLY = [205, 255] as const
/** Seven of a hundred children are born early; an invented proportion. */
const EARLY_SHARE = 0.07

function addBirth(one: Programme, gestationDays: number): void {
  const { scene, nurse } = one
  const { context } = scene
  const { region, personId, bornOn } = personOf(one)
  const id = context.nextId()
  const notifiedOn = minDate(addDays(bornOn, 1), context.asOf)
  const { organisationId } = nurse
  const party = { region, personId, partyId: organisationId, kind: 'organisation' } as const
  const classes = ['registry', 'screening', 'referral']
  addParty(context, { ...party, relation: 'birth-notification', classes, since: notifiedOn })
  context.bulk.add('screening_child', {
    region,
    id: context.nextId(),
    person_id: personId,
    born_on: bornOn,
    enrolled_on: bornOn,
    gestation_days: gestationDays,
    birth_organisation_id: organisationId,
  })
  context.bulk.add('screening_notification', {
    region,
    id,
    person_id: personId,
    organisation_id: organisationId,
    number: `Т-${personId.slice(-8)}`,
    born_on: bornOn,
    birth_order: 1,
    gestation_days: gestationDays,
    notified_on: notifiedOn,
    recorded_by: nurse.name,
  })
}

function addAttachment(one: Programme, fromOn: LocalDate): void {
  const { scene, doctor } = one
  const { region, personId } = personOf(one)
  const { organisationId } = doctor
  const party = { region, personId, partyId: organisationId, kind: 'organisation' } as const
  const classes = ['registry', 'screening', 'referral']
  addParty(scene.context, { ...party, relation: 'attachment', classes, since: fromOn })
  scene.context.bulk.add('screening_attachment', {
    region,
    id: scene.context.nextId(),
    person_id: personId,
    organisation_id: organisationId,
    from_on: fromOn,
    until_on: null,
    source: 'file',
    document: null,
    recorded_by: doctor.name,
  })
}

/** Done, nothing yet, and each of the notes: invented proportions. */
const FATES = [78, 12, 3, 4, 3] as const

/** What is known of a child by and by. */
interface Found {
  readonly results: LedgerFacts['results'][number][]
  readonly notes: LedgerFacts['notes'][number][]
  readonly secondStages: LedgerFacts['secondStages'][number][]
}

function doLine(one: Programme, line: ScheduleLine, on: LocalDate, found: Found): void {
  const isHearing = line.line === 'hearing-first'
  const isPassed = !isHearing || one.random.chance(0.93)
  if (isHearing) found.secondStages.push(...addHearing(one, on, isPassed))
  else addCheck(one, line.instrumentId, on)
  const result = isPassed ? 'no-risk' : 'risk'
  found.results.push({ instrumentId: line.instrumentId, result, lackedMeans: false, examinedOn: on })
}

/** The fate of a line that has fallen due: done, nothing yet, or one of the notes. */
function settleLine(one: Programme, line: ScheduleLine, on: LocalDate, found: Found): void {
  const fate = one.random.weighted(FATES)
  const kind = NOTES[fate - 2]
  if (kind !== undefined)
    found.notes.push({ kind: addNote(one, kind, line.line, on), line: line.line, onDay: on })
  else if (fate === 0) doLine(one, line, on, found)
}

/** What was done about each line that has fallen due, besides the one of the case itself. */
function addLines(
  one: Programme,
  schedules: readonly Schedule[],
  filedLine: string | undefined,
): LedgerFacts {
  const { scene, random, facts } = one
  const found: Found = { results: [...facts.results], notes: [...facts.notes], secondStages: [] }
  for (const line of linesOn(schedules, facts, scene.context.asOf)) {
    const { dueOn, closesOn } = windowOf(line, facts)
    const on = addDays(dueOn, random.between(1, 25))
    const isOpen = on < scene.context.asOf && on < closesOn
    if (line.line !== filedLine && line.afterLine === undefined && isOpen) settleLine(one, line, on, found)
  }
  return { ...facts, ...found }
}

/** A child under three in the programme: the birth that was notified, the clinic, what was done, and the ledger of it. */
export function addToProgramme(
  scene: FileScene,
  filed: (Filed & { readonly instrumentId: string }) | undefined,
  representativeId: string | undefined,
): void {
  const { context, household, child } = scene
  const { birthDate, region, id: personId } = child.person
  if (!isUnderThree(birthDate, context.asOf)) return
  const random = context.random.fork(`programme/${personId}`)
  const atBirth = context.organisations.serving('obstetric-provider', household.address)
  const clinic = context.organisations.serving('primary-care', household.address)
  const [shortest, longest] = random.chance(EARLY_SHARE) ? EARLY : FULL_TERM
  const gestationDays = random.between(shortest, longest)
  const fromOn = addDays(birthDate, random.between(4, 15))
  const isAttached = fromOn <= context.asOf && !random.chance(0.03)
  const facts: LedgerFacts = {
    bornOn: birthDate,
    gestationDays,
    enrolledOn: birthDate,
    birthOrganisationId: atBirth.id,
    attachments: isAttached ? [{ organisationId: clinic.id, fromOn, untilOn: undefined }] : [],
    results: filed === undefined ? [] : [{ ...filed, lackedMeans: false, examinedOn: filed.on }],
    notes: [],
    secondStages: [],
  }
  const nurse = { ...nurseOf(context, household.address), organisationId: atBirth.id }
  const doctor = { ...context.staff.of(clinic.id, 'primary-care-doctor'), organisationId: clinic.id }
  const one: Programme = { scene, random, nurse, doctor, facts, representativeId }
  addBirth(one, gestationDays)
  if (isAttached) addAttachment(one, fromOn)
  const filedLine = context.schedules
    .flatMap(({ lines }) => lines)
    .find((line) => line.instrumentId === filed?.instrumentId)
  for (const segment of segmentsOf(context.schedules, addLines(one, context.schedules, filedLine?.line)))
    context.bulk.add('screening_place', {
      region,
      id: context.nextId(),
      person_id: personId,
      line: segment.line,
      place: segment.place,
      organisation_id: segment.organisationId ?? null,
      from_on: segment.fromOn,
      until_on: segment.untilOn,
      due_on: segment.dueOn,
      late_on: segment.lateOn,
      closes_on: segment.closesOn,
    })
}
