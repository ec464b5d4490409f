import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { listDaysOfNotice } from '#capabilities/consultation/index.ts'
import { ORGANISATION_KINDS, type Organisation } from '#capabilities/network/index.ts'
import {
  type Direction,
  findHead,
  findMeasureHead,
  listDirectionsOf,
  listNoticedDays,
} from '#capabilities/programme/index.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, dateField, idField, lineField, optionalText } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { AID_ROUTES, FORMATS, familyOf, GIVERS, type Item, mayGive, PLACES } from '../domain/catalogue.ts'
import { findItem } from '../domain/items.ts'
import {
  CHANNELS,
  FUNDINGS,
  isLiveOrder,
  type Means,
  missingMeans,
  type OrderState,
} from '../domain/order.ts'
import { orderProblems } from '../domain/order-check.ts'
import { listOrdersOf } from '../read/orders.ts'
import { findNeeds, listSpecialists, type Specialist } from '../read/people.ts'
import { insertOrder } from '../store/orders.ts'
import { childHref } from './addresses.ts'
import { goalsField, orderOutput } from './fields.ts'
import { consentStands, ownOrganisation, refuseNotDirected } from './own-order.ts'

const fields = z.strictObject({
  personId: idField,
  /** A measure of the programme that this very organisation carries out itself: then nothing leaves it. */
  measureId: idField.optional(),
  item: lineField,
  format: z.enum(FORMATS),
  place: z.enum(PLACES),
  sessions: z.coerce.number().int().min(1).max(1000),
  perWeek: z.coerce.number().int().min(1).max(14),
  minutes: z.coerce.number().int().min(5).max(480),
  startsOn: dateField,
  endsOn: dateField,
  specialistId: idField,
  funding: z.enum(FUNDINGS).default('budget'),
  fundingNote: lineField.optional(),
  goals: goalsField,
  channel: z.enum(CHANNELS).optional(),
  conditions: optionalText,
  aidRoute: z.enum(AID_ROUTES).optional(),
  indication: optionalText,
})
const ofOneFunding = byAnswer(fields, 'funding', { 'other-source': ['fundingNote'] })
const input = byAnswer(ofOneFunding, 'aidRoute', { 'medical-indication': ['indication'] })
type Input = z.output<typeof fields>

/** What an order rests on. */
interface Ground {
  readonly region: string
  readonly directionId: string | undefined
  readonly measureId: string | undefined
  readonly noticedOn: Awaited<ReturnType<typeof noticedOn>>
}

async function noticedOn(act: Act, { programmeId, conclusionId }: Partial<Direction>) {
  const known =
    programmeId === undefined ? undefined : (await listNoticedDays(act.db, [programmeId])).get(programmeId)
  if (known !== undefined || conclusionId === undefined) return known
  return (await listDaysOfNotice(act.db, [conclusionId])).get(conclusionId)
}

async function groundOfDirection(act: Act, direction: Direction): Promise<Result<Ground, Refusal>> {
  if (direction.state === 'sent')
    return refuse('services.not-accepted', { status: 'state', cite: [ACTS.direction] })
  const consent = await consentStands(act, direction)
  if (!consent.ok) return consent
  const { id: directionId, region } = direction
  return ok({ region, directionId, measureId: undefined, noticedOn: await noticedOn(act, direction) })
}

/** A measure that the organisation which leads the programme carries out itself. */
async function groundOfMeasure(act: Act, { personId, measureId = '' }: Input): Promise<Ground | undefined> {
  const { organisationId } = act.actor
  const measure = await findMeasureHead(act.db, measureId)
  if (measure?.personId !== personId || measure.organisationId !== organisationId) return undefined
  const programme = await findHead(act.db, measure.programmeId)
  if (programme?.organisationId !== organisationId || programme?.approvedRevision === undefined)
    return undefined
  if (programme.state === 'closed') return undefined
  const noticed = await noticedOn(act, { programmeId: programme.id })
  return { region: measure.region, directionId: undefined, measureId, noticedOn: noticed }
}

/** A live direction to this organisation, or its own measure; without either the child was not directed here (10(2)). */
async function groundOf(act: Act, given: Input): Promise<Result<Ground, Refusal>> {
  const { organisationId } = act.actor
  const own = given.measureId === undefined ? undefined : await groundOfMeasure(act, given)
  if (own !== undefined) return ok(own)
  const directions = await listDirectionsOf(act.db, given.personId)
  const live = directions.find(
    (one) => one.organisationId === organisationId && ['sent', 'accepted', 'started'].includes(one.state),
  )
  return live === undefined ? refuseNotDirected('personId') : groundOfDirection(act, live)
}

function invalid(...problems: readonly { readonly path: string; readonly code: string }[]) {
  return refuse('platform.invalid-input', { status: 'invalid', fields: problems })
}

/** The service, when this organisation may give it and the order is whole. */
function checkItem(given: Input, organisation: Organisation): Result<Item, Refusal> {
  const item = findItem(given.item)
  if (item === undefined) return invalid({ path: 'item', code: 'choose-one' })
  if (!mayGive(item, ORGANISATION_KINDS[organisation.kind].sector))
    return refuse('services.not-your-sector', {
      cite: [GIVERS[familyOf(item)].cite],
      fields: [{ path: 'item', code: 'not-your-sector' }],
    })
  if (given.aidRoute === 'disability-programme')
    return refuse('services.aid-by-programme', {
      cite: [ACTS.aids],
      fields: [{ path: 'aidRoute', code: 'aid-by-programme' }],
    })
  const problems = orderProblems(given, item)
  return problems.length > 0 ? invalid(...problems) : ok(item)
}

async function specialistOf(act: Act, given: Input): Promise<Result<Specialist, Refusal>> {
  const staff = await listSpecialists(act.db, act.actor.organisationId ?? '')
  const found = staff.find((one) => one.id === given.specialistId)
  return found === undefined ? invalid({ path: 'specialistId', code: 'choose-one' }) : ok(found)
}

async function missingFor(
  act: Act,
  given: Input,
  item: Item,
  organisation: Organisation,
): Promise<readonly Means[]> {
  if (item.isAid) return []
  const needs = await findNeeds(act.db, given.personId)
  return missingMeans(needs?.means ?? [], organisation.capabilities)
}

interface Whole {
  readonly ground: Ground
  readonly item: Item
  readonly organisation: Organisation
  readonly specialist: Specialist
}

async function write(act: Act, given: Input, { ground, item, organisation, specialist }: Whole) {
  const id = act.newId()
  const missing = await missingFor(act, given, item, organisation)
  const state: OrderState = missing.length === 0 ? 'open' : 'awaiting-plan'
  const { goals, conditions, indication, ...asked } = given
  const order = {
    ...asked,
    ...ground,
    id,
    organisationId: organisation.id,
    state,
    specialistName: specialist.name,
    fundingNote: given.fundingNote,
    channel: given.channel,
    aidRoute: given.aidRoute,
    missing,
    orderedOn: act.today,
  } as const
  await insertOrder(act, order, { goals, conditions, indication })
  const { region } = ground
  const { personId } = given
  await act.record({
    name: 'services.ordered',
    region,
    personId,
    subject: { kind: 'order', id },
    data: { item: item.key, organisationId: organisation.id, sessions: given.sessions },
    cite: [ACTS.freeCorrection],
  })
  await tellFamily(act, {
    region,
    personId,
    kind: state === 'open' ? 'services.ordered' : 'services.plan-awaited',
    href: childHref(personId),
    once: id,
    cite: [state === 'open' ? ACTS.freeSupport : ACTS.means],
  })
  return { orderId: id, personId, state }
}

/** Orders a service for a child who was directed here: how much, when, where and with whom. It is free by law. */
export const orderService = command({
  name: 'services.order',
  title: { kk: 'Балаға қызмет белгілеу', ru: 'Назначить ребёнку услугу', en: 'Order a service for a child' },
  basis: [ACTS.direction, ACTS.freeCorrection, ACTS.freeSupport],
  input,
  output: orderOutput,
  run: async (act, given) => {
    const organisation = await ownOrganisation(act)
    if (organisation === undefined || (await findPerson(act.db, given.personId)) === undefined)
      return refuseNotDirected('personId')
    const ground = await groundOf(act, given)
    if (!ground.ok) return ground
    const item = checkItem(given, organisation)
    if (!item.ok) return item
    const specialist = await specialistOf(act, given)
    if (!specialist.ok) return specialist
    const before = await listOrdersOf(act, given.personId)
    if (
      before.some(
        (one) => one.organisationId === organisation.id && one.item === given.item && isLiveOrder(one.state),
      )
    )
      return refuse('services.already-ordered', { status: 'state', cite: [ACTS.guaranteedVolume] })
    const whole = { ground: ground.value, item: item.value, organisation, specialist: specialist.value }
    return ok(await write(act, given, whole))
  },
})
