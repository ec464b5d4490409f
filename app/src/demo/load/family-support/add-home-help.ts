import { addDays } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { HOME, type NamedPeople } from '../../named/families.ts'
import { type Case, casesOf } from '../complaints/cases.ts'
import { addParty, type LoadContext, record } from '../context.ts'
import { nameOf } from '../people/person-rows.ts'

const UNITS = cite('law-343', 'art-8-2-1')
const GROUND = 'Облыстық мәслихаттың № 41 шешімі бойынша өңірдің қосымша көмегі'
const VISITS = [
  { inDays: -7, at: '15:00', outcome: 'held' },
  { inDays: -2, at: '15:00', outcome: 'family-cancelled' },
  { inDays: 0, at: '15:00', outcome: null },
] as const

interface Written {
  readonly id: string
  readonly unitId: string
  readonly one: Case
}

function addServed(context: LoadContext, { id, unitId, one }: Written, isServed: boolean): void {
  const { child, household } = one
  const on = addDays(context.asOf, isServed ? -20 : -1)
  const parent = household.relatives.find(({ person }) => person.id === child.representativeId)
  if (parent === undefined) return
  const personId = child.person.id
  const words = 'Сабақтан кейін екі сағат баланың қасында болатын адам керек'
  context.bulk.add('home_help_served', {
    ...{ region: HOME.region, id, person_id: personId, unit_id: unitId, asker_name: nameOf(parent.person) },
    words: context.sealing.words(personId, { field: 'home_help_served.words', id }, words),
    state: isServed ? 'served' : 'asked',
    basis: isServed ? 'regional-extra' : null,
    ground: isServed ? GROUND : null,
    asked_on: on,
    answered_on: isServed ? addDays(on, 3) : null,
    answered_by: isServed ? context.staff.of(unitId, 'service-specialist').name : null,
    ended_on: null,
    version: 1,
  })
  const party = { region: HOME.region, personId, partyId: unitId, kind: 'organisation' as const, since: on }
  addParty(context, { ...party, relation: 'home-help', classes: ['registry', 'home-help'] })
  const by = { role: 'representative' as const, name: nameOf(parent.person), accountId: parent.person.id }
  const about = { region: HOME.region, personId, subject: { kind: 'home-help', id }, cite: [UNITS] }
  record(context, { ...about, on, name: 'home-help.asked', by })
}

function addVisits(context: LoadContext, { id, unitId, one }: Written): void {
  for (const visit of VISITS) {
    const isHeld = visit.outcome === 'held'
    const on = addDays(context.asOf, visit.inDays)
    context.bulk.add('home_help_visit', {
      ...{ region: HOME.region, id: context.nextId(), person_id: one.child.person.id, served_id: id },
      ...{ unit_id: unitId, visit_on: on, visit_at: visit.at, tasks: JSON.stringify(['walk', 'watch-over']) },
      done: isHeld ? JSON.stringify(['walk', 'watch-over']) : null,
      ...{ outcome: visit.outcome, note: null, version: 1 },
      recorded_by: visit.outcome === null ? null : context.staff.of(unitId, 'service-specialist').name,
      recorded_on: visit.outcome === null ? null : on,
    })
  }
}

/** The unit of the home town has a regulation, a child whom it visits and a family that asks it. */
export function addHomeHelp(context: LoadContext, people: NamedPeople): void {
  const unitId = context.organisations.serving('home-assistance-unit', HOME).id
  context.bulk.add('home_help_regulation', {
    ...{ id: context.nextId(), unit_id: unitId, number: '7-қ', adopted_by: 'Облыс әкімдігі' },
    ...{ adopted_on: addDays(context.asOf, -400), valid_from: addDays(context.asOf, -390) },
    ...{ recorded_by: 'Облыс әкімдігі', recorded_on: addDays(context.asOf, -390) },
  })
  for (const [i, one] of casesOf(people).slice(0, 2).entries()) {
    const of = { id: context.nextId(), unitId, one }
    addServed(context, of, i === 0)
    if (i === 0) addVisits(context, of)
  }
}
