import { addDays, addMonths, isBefore, REGIONS } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { ITEMS, isVoucher } from '#capabilities/aids/index.ts'
import { HOME, type NamedPeople } from '../../named/families.ts'
import { type Case, casesOf } from '../complaints/cases.ts'
import { addParty, type LoadContext, record } from '../context.ts'
import { startTerm } from '../deadline-rows.ts'
import type { Doer } from '../doer.ts'
import { nameOf } from '../people/person-rows.ts'
import { addOrder } from './order-rows.ts'
import { NEEDS, type NeedPlan, NOBODY_SUPPLIES } from './plans.ts'
import { addVoucher } from './voucher-rows.ts'
import type { WrittenNeed } from './written.ts'

/** A child that is younger needs none of this yet. */
const YOUNGEST_MONTHS = 18

const GROUND = {
  'medical-indication': [cite('law-343', 'art-15-1-4')],
  'disability-programme': [cite('social-code', 'art-157'), cite('social-code', 'art-166')],
} as const

const REASON =
  'Қазіргі тексеру бойынша бұл құрал қажет емес. Жарты жылдан кейін қайта келіңіз не басқа дәрігерден сұраңыз.'

function addOffer(context: LoadContext, item: string, supplierId: string): void {
  context.bulk.add('aids_offer', {
    ...{ id: context.nextId(), supplier_id: supplierId, item, offered_on: addDays(context.asOf, -300) },
    ...{ ended_on: null, recorded_by: context.staff.of(supplierId, 'aids-supplier').name },
  })
}

/** In each region one supplier has all that is supplied, another every second thing of it. */
function addOffers(context: LoadContext): void {
  const offered = ITEMS.filter((item) => !isVoucher(item) && !NOBODY_SUPPLIES.includes(item.key))
  for (const { kato: region } of REGIONS)
    for (const [i, { key }] of offered.entries())
      for (const district of i % 2 === 0 ? [1, 2] : [1])
        addOffer(context, key, context.organisations.serving('aids-supplier', { region, district }).id)
}

function parentOf({ child, household }: Case): WrittenNeed['parent'] | undefined {
  const parent = household.relatives.find(({ person }) => person.id === child.representativeId)?.person
  return parent && { role: 'representative', name: nameOf(parent), accountId: parent.id, phone: parent.phone }
}

/** Who answers: a doctor of the town, or the department. */
function answererOf(context: LoadContext, { route, nth }: NeedPlan): Doer {
  if (route === 'disability-programme')
    return context.staff.of(context.organisations.serving('employment-department', HOME).id, 'ed-specialist')
  const kind = nth === 2 ? 'primary-care' : 'medical-organisation'
  const role = nth === 2 ? 'primary-care-doctor' : 'medical-organisation'
  return context.staff.of(context.organisations.serving(kind, HOME).id, role)
}

const volumeOf = ({ voucher }: NeedPlan) => (voucher === undefined ? '1 дана' : '14 күн')

function needRow(context: LoadContext, need: WrittenNeed, answerer: Doer) {
  const { id, plan, one, parent, on } = need
  const personId = one.child.person.id
  const isIndicated = plan.state === 'indicated'
  const isAnswered = plan.state !== 'asked'
  const isMedical = plan.route === 'medical-indication'
  const paper = isMedical ? 'Дәрігердің қорытындысы № 14' : 'ЖБ-207'
  const refused = context.sealing.words(personId, { field: 'aids_need.reason', id }, REASON)
  return {
    ...{ region: HOME.region, id, person_id: personId, route: plan.route, item: plan.item },
    organisation_id: isMedical ? (answerer.organisationId ?? null) : null,
    ...{ asker_name: parent.name, words: null, state: plan.state },
    document: isIndicated ? paper : null,
    document_date: isIndicated ? addDays(on, 1) : null,
    volume: isIndicated ? volumeOf(plan) : null,
    reason: plan.state === 'not-indicated' ? refused : null,
    ...{ valid_to: null, asked_on: on, version: isAnswered ? 2 : 1 },
    answered_on: isAnswered ? addDays(on, 2) : null,
    answered_by: isAnswered ? answerer.name : null,
  }
}

function addNeed(context: LoadContext, need: WrittenNeed): void {
  const { id, plan, one, parent, on } = need
  const personId = one.child.person.id
  const answerer = answererOf(context, plan)
  context.bulk.add('aids_need', needRow(context, need, answerer))
  const about = {
    region: HOME.region,
    personId,
    subject: { kind: 'aids-need', id },
    cite: GROUND[plan.route],
  }
  record(context, {
    ...about,
    on,
    name: 'aids.asked',
    by: parent,
    data: { route: plan.route, item: plan.item },
  })
  if (plan.state === 'asked') {
    if (answerer.organisationId !== undefined && plan.route === 'medical-indication')
      addParty(context, {
        ...{ region: HOME.region, personId, partyId: answerer.organisationId, kind: 'organisation' },
        ...{ relation: `aids:${id}`, classes: ['registry', 'aids'], since: on },
      })
    return
  }
  record(context, {
    ...{ ...about, on: addDays(on, 2), name: 'aids.answered', by: answerer, data: { answer: plan.state } },
  })
  if (plan.order !== undefined) addOrder(context, need)
  else if (plan.voucher !== undefined) addVoucher(context, need)
  else if (plan.route === 'disability-programme')
    startTerm(
      context,
      { ...about, kind: 'aids.order-by', ownerRole: 'representative' },
      'social-code.aids-order',
      addDays(on, 2),
    )
}

/** The families of the home town at every step of both routes; suppliers of every region with what they offer. */
export function addAids(context: LoadContext, people: NamedPeople): void {
  addOffers(context)
  const youngest = addMonths(context.asOf, -YOUNGEST_MONTHS)
  const cases = casesOf(people).filter(({ child }) => isBefore(child.person.birthDate, youngest))
  const known = {
    'with-disability': cases.filter(({ child }) => child.disability !== undefined),
    without: cases.filter(({ child }) => child.disability === undefined),
  }
  for (const plan of NEEDS) {
    const one = known[plan.of][plan.nth]
    const parent = one && parentOf(one)
    if (one === undefined || parent === undefined) continue
    const on = addDays(context.asOf, -plan.asked)
    addNeed(context, { id: context.nextId(), plan, one, parent, on })
  }
}
