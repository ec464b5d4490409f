import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson, isChild, listStatuses, type Person } from '#capabilities/registry/index.ts'
import { addParty, endParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, optionalText, versionField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS, ROUTE_ACTS, ROUTES, type Route } from '../domain/acts.ts'
import { findItem, ITEM_KEYS } from '../domain/catalogue.ts'
import { disabilityOn, isIndicated, type Need } from '../domain/need.ts'
import { listNeedsOf } from '../read/needs.ts'
import { insertNeed, markWithdrawn } from '../store/needs.ts'
import { aboutNeed, noSuch, openNeed } from './working.ts'

/** Where doctors write an indication (article 15(1)(4)). */
export const MEDICAL_KINDS = ['primary-care', 'medical-organisation', 'consultative-diagnostic'] as const

export const needOutput = z.object({ needId: z.uuid(), personId: z.uuid() })
export const itemField = z.enum(ITEM_KEYS)

/** Whether the route is this person's, and leads to this item at all. */
export async function refuseRoute(
  act: Act,
  person: Person,
  { route, item }: { readonly route: Route; readonly item: string },
): Promise<Result<void, Refusal>> {
  const cite = ROUTE_ACTS[route]
  if (!findItem(item)?.routes.includes(route)) return refuse('aids.not-on-route', { cite })
  if (route === 'medical-indication')
    return isChild(person.birthDate, act.today) ? ok(undefined) : refuse('aids.only-children', { cite })
  const disability = disabilityOn(await listStatuses(act.db, person.id), act.today)
  return disability === undefined
    ? refuse('aids.no-disability', { cite: [ACTS.disability, ...cite] })
    : ok(undefined)
}

/** Refuses what is asked or indicated already on the same route. */
export async function refuseKnown(
  act: Act,
  { personId, route, item }: Pick<Need, 'personId' | 'route' | 'item'>,
): Promise<Result<void, Refusal>> {
  const known = await listNeedsOf(act, personId)
  const isKnown = known.some(
    (one) =>
      one.route === route && one.item === item && (one.state === 'asked' || isIndicated(one, act.today)),
  )
  return isKnown ? refuse('aids.asked-already', { status: 'state', cite: ROUTE_ACTS[route] }) : ok(undefined)
}

type Doctor = { readonly organisationId?: string | undefined; readonly agrees?: boolean | undefined }

/** On the medical route a doctor of the family's own choice answers, and sees what the family opens by asking. */
async function refuseDoctor(
  act: Act,
  { organisationId, agrees }: Doctor,
  region: string,
): Promise<Result<void, Refusal>> {
  const chosen = organisationId === undefined ? undefined : await findOrganisation(act.db, organisationId)
  const isMedical = MEDICAL_KINDS.some((kind) => kind === chosen?.kind) && chosen?.region === region
  if (!isMedical || chosen?.state !== 'existing')
    return refuse('aids.organisation-unfit', {
      ...{ status: 'invalid', cite: [ACTS.indication] },
      fields: [{ path: 'organisationId', code: 'choose-one' }],
    })
  return agrees === true
    ? ok(undefined)
    : refuse('aids.not-agreed', { status: 'invalid', fields: [{ path: 'agrees', code: 'tick' }] })
}

/** Why a file is open to a medical organisation: the family asked it for an indication. */
const relationOf = (needId: string) => `aids:${needId}`

/** Closes the file to the doctor who has answered. */
export async function closeToDoctor(act: Act, { id, region, personId, organisationId }: Need): Promise<void> {
  if (organisationId === undefined) return
  const party = { region, personId, partyId: organisationId, relation: relationOf(id) }
  await act.asSystem(() => endParty(act.db, party, act.today))
}

const askFields = z.object({
  personId: idField,
  route: z.enum(ROUTES),
  item: itemField,
  words: optionalText,
  organisationId: idField.optional(),
  agrees: z.boolean().optional(),
})

type Asked = z.output<typeof askFields>
const isByDoctor = ({ route }: Pick<Asked, 'route'>) => route === 'medical-indication'

// Said together with whatever else is missing, and not one after another.
const isGiven = ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null
const askInput = askFields
  .refine((asked) => !isByDoctor(asked) || asked.organisationId !== undefined, {
    path: ['organisationId'],
    params: { code: 'choose-one' },
    when: isGiven,
  })
  .refine((asked) => !isByDoctor(asked) || asked.agrees === true, {
    path: ['agrees'],
    params: { code: 'tick' },
    when: isGiven,
  })

/**
 * The family asks for something by one of the two routes. By medical indication a doctor of its choice answers, and no
 * disability is asked for; by the programme the department answers, and no medical paper is asked for (DEC-90).
 */
export const askForAid = command({
  name: 'aids.ask',
  title: { kk: 'Құрал сұрау', ru: 'Попросить средство', en: 'Ask for an aid' },
  basis: [ACTS.indication, ACTS.programme, ACTS.twoRoutes],
  input: askInput,
  output: needOutput,
  run: async (act, { personId, route, item, words, ...doctor }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return noSuch()
    const isMedical = route === 'medical-indication'
    const { region } = person
    for (const check of [
      () => refuseRoute(act, person, { route, item }),
      () => refuseKnown(act, { personId, route, item }),
      () => (isMedical ? refuseDoctor(act, doctor, region) : Promise.resolve(ok(undefined))),
    ]) {
      const checked = await check()
      if (!checked.ok) return checked
    }
    const organisationId = isMedical ? doctor.organisationId : undefined
    const need = { id: act.newId(), region, personId, route, item, organisationId, words }
    if (organisationId !== undefined)
      await addParty(act.db, {
        ...{ region, personId, partyId: organisationId, kind: 'organisation', since: act.today },
        ...{ relation: relationOf(need.id), classes: ['registry', 'aids'] },
      })
    await insertNeed(act, need)
    await act.record({
      name: 'aids.asked',
      ...aboutNeed(need),
      data: { route, item },
      cite: ROUTE_ACTS[route],
    })
    return ok({ needId: need.id, personId })
  },
})

/** The family takes back what it asked for, or what it no longer needs. */
export const withdrawNeed = command({
  name: 'aids.withdraw-need',
  title: { kk: 'Өтініштен бас тарту', ru: 'Отозвать просьбу', en: 'Take a request back' },
  basis: [ACTS.twoRoutes],
  input: z.object({ needId: idField, version: versionField.optional() }),
  output: needOutput,
  run: async (act, given) => {
    const found = await openNeed(act, given, 'withdraw')
    if (!found.ok) return found
    const need = found.value
    if (!(await markWithdrawn(act, need))) return stale()
    await closeToDoctor(act, need)
    await act.asSystem(() => act.deadlines.cancel('aids.order-by', need.id))
    await act.record({ name: 'aids.need-withdrawn', ...aboutNeed(need), cite: ROUTE_ACTS[need.route] })
    return ok({ needId: need.id, personId: need.personId })
  },
})
