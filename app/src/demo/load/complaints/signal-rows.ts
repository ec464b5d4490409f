import { addDays } from '@tirek/kernel'
import { term } from '@tirek/law'
import { HOME } from '../../named/families.ts'
import { instantOn, type LoadContext } from '../context.ts'
import { nameOf } from '../people/person-rows.ts'
import { type Case, numberOf } from './cases.ts'

/** A new one and a closed one. */
export const SIGNALS = [
  { daysAgo: 1, isUrgent: true, words: 'Бала қабылдауға көгерген жерлерімен келді, анасы түсіндірмеді.' },
  { daysAgo: 12, isUrgent: false, words: 'Ата-анасы баланы емдеуден үш рет бас тартты.' },
] as const

/** A signal about a child of the town, from its clinic to its guardianship service. */
export function addSignal(
  context: LoadContext,
  plan: (typeof SIGNALS)[number],
  { child }: Case,
  serial: number,
) {
  const on = addDays(context.asOf, -plan.daysAgo)
  const clinic = context.organisations.serving('primary-care', HOME)
  const doctor = context.staff.of(clinic.id, 'primary-care-doctor')
  const organ = context.organisations.serving('local-executive-body', HOME)
  const guardian = context.staff.of(organ.id, 'guardianship-officer')
  const closedOn = plan.isUrgent ? undefined : addDays(on, 3)
  const id = context.nextId()
  const personId = child.person.id
  const sealed = (column: string, words: string) =>
    context.sealing.words(personId, { field: `complaints_signal.${column}`, id }, words)
  const measures = 'Отбасына бардық, ем туралы түсіндірілді, ата-анасы келісті.'
  context.bulk.add('complaints_signal', {
    region: HOME.region,
    id,
    person_id: personId,
    number: numberOf('S', on, serial),
    child_name: nameOf(child.person),
    child_birth: child.person.birthDate,
    concern: plan.isUrgent ? 'cruelty' : 'evasion',
    norm: plan.isUrgent ? 'law-343/art-17-2' : 'law-343/art-17-1',
    source: 'family',
    words: sealed('words', plan.words),
    is_urgent: plan.isUrgent,
    filed_at: instantOn(context, on),
    filed_on: on,
    filed_by: doctor.memberId,
    filer_name: doctor.name,
    filer_role: doctor.role,
    filer_organisation_id: clinic.id,
    organ_id: organ.id,
    due_on: term('project.safety-signal', on, context.calendar).due,
    state: closedOn === undefined ? 'filed' : 'closed',
    taken_up_at: closedOn === undefined ? null : instantOn(context, addDays(on, 1)),
    taken_up_by: closedOn === undefined ? null : guardian.name,
    outcome: closedOn === undefined ? null : 'measures',
    measures: closedOn === undefined ? null : sealed('measures', measures),
    closed_at: closedOn === undefined ? null : instantOn(context, closedOn),
    closed_by: closedOn === undefined ? null : guardian.name,
  })
}
