import { addDays, isAfter, type LocalDate } from '@tirek/kernel'
import { type Citation, cite, term } from '@tirek/law'
import type { Stage } from '../../types.ts'
import { addParty, instantOn } from '../context.ts'
import { SYSTEM_DOER } from '../doer.ts'
import { applicantOf, type PlacementScene, recordClosure, recordOn } from './placement-scene.ts'
import { addLife } from './resident-rows.ts'

const PLACEMENT: readonly Citation[] = [cite('order-263', 'p-7')]
const REFERRAL: readonly Citation[] = [cite('order-263', 'p-3')]
const DISCHARGE: readonly Citation[] = [cite('order-263', 'p-21')]
const BREACHES: readonly Citation[] = [cite('order-263', 'p-21-1')]
const HOLDS_PLACE: readonly Stage[] = ['reserved', 'deferred', 'offered', 'admitted']
const BREACHES_FOR_DISCHARGE = 4

/** Where a request stands as to place and arrival, and the rows that must follow it. */
export interface Arrival {
  readonly placeId: string | undefined
  readonly stayId: string | undefined
  readonly reservedOn: LocalDate | undefined
  readonly arriveBy: LocalDate | undefined
  /** Rows that refer to the request; to be added after it. */
  readonly later: readonly (() => void)[]
}

/** The place, the term of arrival with its deferral, the stay and its end. */
export function addArrival(scene: PlacementScene, referralNumber: string | undefined): Arrival {
  const { context, days, plan } = scene
  const reservedOn = days.get('offered') ?? (days.has('queued') ? undefined : days.get('chosen'))
  if (reservedOn === undefined) {
    return { placeId: undefined, stayId: undefined, reservedOn: undefined, arriveBy: undefined, later: [] }
  }

  const due = term('placement.arrive', reservedOn, context.calendar).due
  const arriveBy = days.has('deferred') ? term('placement.defer', due, context.calendar).due : due
  const arrived = days.get('arrived')
  const state = arrived === undefined ? 'reserved' : 'occupied'
  const since = instantOn(context, arrived ?? reservedOn)
  const placeId = HOLDS_PLACE.includes(plan.stage) ? scene.places.take(scene, state, since) : undefined
  const stayId = arrived === undefined ? undefined : context.nextId()

  return {
    placeId,
    stayId,
    reservedOn,
    arriveBy,
    later: [
      () => addReservation(scene, reservedOn, due),
      () => addDeferral(scene, due, arriveBy),
      () => addStay(scene, stayId, arrived, referralNumber ?? ''),
    ],
  }
}

function addReservation(scene: PlacementScene, reservedOn: LocalDate, arriveBy: LocalDate): void {
  const { context, person, residence, days, plan } = scene
  if (plan.stage !== 'not-arrived')
    addParty(context, {
      region: person.region,
      personId: person.id,
      partyId: residence.id,
      kind: 'organisation',
      relation: 'placement',
      classes: ['registry', 'placement'],
      since: reservedOn,
      until: days.get('discharged'),
    })
  const how = days.has('offered') ? 'queue' : 'choice'
  const data = { organisationId: residence.id, how, arriveBy }
  recordOn(scene, reservedOn, 'place-reserved', applicantOf(scene), PLACEMENT, data)
  if (plan.stage !== 'not-arrived') return
  recordOn(scene, addDays(arriveBy, 1), 'turn-passed', SYSTEM_DOER, PLACEMENT, {
    ...data,
    due: arriveBy,
  })
}

function addDeferral(scene: PlacementScene, wasDue: LocalDate, nowDue: LocalDate): void {
  const { context, person, applicant } = scene
  const on = scene.days.get('deferred')
  if (on === undefined) return
  const document = `Анықтама № ${context.random.between(100, 9_999)}`
  context.bulk.add('placement_deferral', {
    region: person.region,
    id: context.nextId(),
    person_id: person.id,
    request_id: scene.requestId,
    reason: 'hospitalisation',
    document,
    signed_by: applicant.id,
    filed_at: instantOn(context, on),
    late: false,
    was_due: wasDue,
    now_due: nowDue,
  })
  const data = { reason: 'hospitalisation', document, wasDue, arriveBy: nowDue }
  recordOn(scene, on, 'arrival-deferred', applicantOf(scene), PLACEMENT, data)
}

function addStay(
  scene: PlacementScene,
  stayId: string | undefined,
  arrived: LocalDate | undefined,
  referralNumber: string,
): void {
  if (stayId === undefined || arrived === undefined) return
  const { context, person, residence } = scene
  const registrar = context.staff.of(residence.id, 'io-registrar')
  const discharged = scene.days.get('discharged')
  context.bulk.add('placement_stay', {
    region: person.region,
    id: stayId,
    person_id: person.id,
    request_id: scene.requestId,
    organisation_id: residence.id,
    category: scene.category,
    referral_number: referralNumber,
    from_on: arrived,
    to_on: discharged ?? null,
    restores: null,
  })
  const data = { referralNumber, arrivedOn: arrived, organisationId: residence.id, actNumber: null }
  recordOn(scene, arrived, 'admitted', registrar, REFERRAL, data)
  addConduct(scene, stayId, arrived, discharged)
  if (discharged === undefined) addLife(scene, stayId, arrived)
}

/** Point 21 speaks of categories 4 and 5; a few of them have breaches, four where they led to discharge. */
function addConduct(
  scene: PlacementScene,
  stayId: string,
  from: LocalDate,
  discharged: LocalDate | undefined,
): void {
  if (scene.category < 4) return
  const count = discharged === undefined ? drawBreaches(scene) : BREACHES_FOR_DISCHARGE
  for (let number = 1; number <= count; number += 1) {
    const isLast = number === count && discharged === undefined
    addBreach(
      scene,
      stayId,
      isLast ? lastBreachOn(scene, addDays(from, number)) : addDays(from, number),
      number,
    )
  }
  if (discharged !== undefined) addDischarge(scene, stayId, discharged)
}

const LAST_DAYS = 10

/** Of those who live there the last breach is of these days, so that the department sees it on its desk. */
function lastBreachOn({ context }: PlacementScene, on: LocalDate): LocalDate {
  const recent = addDays(context.asOf, -LAST_DAYS)
  return isAfter(recent, on) ? recent : on
}

function drawBreaches(scene: PlacementScene): number {
  return scene.context.random.weighted([80, 10, 6, 4])
}

function addBreach(scene: PlacementScene, stayId: string, on: LocalDate, number: number): void {
  const { context, person, residence } = scene
  const registrar = context.staff.of(residence.id, 'io-registrar')
  context.bulk.add('placement_breach', {
    region: person.region,
    id: context.nextId(),
    person_id: person.id,
    stay_id: stayId,
    kind: 'internal-rules',
    happened_on: on,
    act_number: `${number}/${context.random.between(10, 99)}`,
    description: 'Түнгі уақытта ішкі тәртіп қағидаларын сақтамады',
    explanation: 'Көршісімен дауласып қалғанын түсіндірді',
    recorded_at: instantOn(context, on),
  })
  recordOn(scene, on, 'breach-recorded', registrar, BREACHES, {
    kind: 'internal-rules',
    happenedOn: on,
    recorded: number,
  })
}

function addDischarge(scene: PlacementScene, stayId: string, on: LocalDate): void {
  const { context, person, residence } = scene
  const registrar = context.staff.of(residence.id, 'io-registrar')
  const orderNumber = `Б-${context.random.between(10, 499)}`
  const reason = 'Ішкі тәртіп қағидаларын үш реттен артық бұзу'
  context.bulk.add('placement_discharge', {
    region: person.region,
    id: context.nextId(),
    person_id: person.id,
    request_id: scene.requestId,
    stay_id: stayId,
    ground: 'breaches',
    order_number: orderNumber,
    reason,
    discharged_on: on,
    restored_on: null,
    restored_why: null,
  })
  recordOn(scene, on, 'discharged', registrar, DISCHARGE, {
    ground: 'breaches',
    orderNumber,
    reason,
    breaches: BREACHES_FOR_DISCHARGE,
  })
  recordClosure(scene, on, registrar)
}
