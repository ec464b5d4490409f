import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson, isChild, listStatuses } from '#capabilities/registry/index.ts'
import { addParty, endParty } from '#platform/access/party.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import {
  BASES,
  CARE,
  COUNTED,
  isServedEvent,
  missingStatuses,
  type Served,
  type ServedEvent,
  UNITS,
} from '../domain/home-help.ts'
import { findServed, listServedOf } from '../read/home-help.ts'
import { insertServed, markEnded, markRefused, markServed } from '../store/home-help.ts'
import { ownUnit } from './units.ts'

/** Why the file of a child is open to a unit: the family asked it for help at home. */
const RELATION = 'home-help'

const output = z.object({ servedId: z.uuid(), personId: z.uuid() })

/** An event of the help at home of one child. */
export function eventOf({ id, region, personId }: Pick<Served, 'id' | 'region' | 'personId'>) {
  return { region, personId, subject: { kind: 'home-help', id }, cite: [UNITS] }
}

/** Of a child at a unit: for the family, or for the unit itself. */
export async function openServed(
  act: Act,
  given: { readonly servedId: string; readonly version?: number | undefined },
  event: ServedEvent,
): Promise<Result<Served, Refusal>> {
  const one = await findServed(act, given.servedId)
  const isUnit = act.actor.organisationId !== undefined
  if (one === undefined || (isUnit && one.unitId !== act.actor.organisationId))
    return notFound('served child')
  if (!isServedEvent(event, one.state)) return refuse('home-help.state', { status: 'state' })
  return given.version !== undefined && given.version !== one.version ? stale() : ok(one)
}

/** A family asks a unit of its region for help at home; it opens to it the name, the address and the statuses of the child. */
export const askHomeHelp = command({
  name: 'home-help.ask',
  title: { kk: 'Үйдегі көмекті сұрау', ru: 'Попросить помощь на дому', en: 'Ask for help at home' },
  basis: [CARE, UNITS],
  input: z.object({ personId: idField, unitId: idField, words: textField, agrees: z.literal(true) }),
  output,
  run: async (act, { personId, unitId, words }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined || !isChild(person.birthDate, act.today)) return notFound('person')
    const unit = await findOrganisation(act.db, unitId)
    if (unit?.kind !== 'home-assistance-unit' || unit.region !== person.region)
      return refuse('home-help.not-a-unit', {
        status: 'invalid',
        fields: [{ path: 'unitId', code: 'choose-one' }],
      })
    const known = await listServedOf(act, personId)
    if (known.some(({ state }) => isServedEvent('end', state)))
      return refuse('home-help.asked-already', { status: 'state' })
    const id = act.newId()
    const { region } = person
    const party = { region, personId, partyId: unitId, kind: 'organisation' as const, relation: RELATION }
    await addParty(act.db, { ...party, classes: ['registry', 'home-help'], since: act.today })
    await insertServed(act, { id, region, personId, unitId, words })
    await act.record({ name: 'home-help.asked', ...eventOf({ id, region, personId }) })
    return ok({ servedId: id, personId })
  },
})

/** Tells the family what the unit answered. */
async function tell(act: Act, one: Served): Promise<void> {
  const { id, region, personId } = one
  const href = `/people/${personId}/home-help`
  const notice = {
    region,
    personId,
    kind: 'home-help.answered',
    href,
    once: `home-help/${id}`,
    cite: [UNITS],
  }
  await act.asSystem(() => tellFamily(act, notice))
}

/**
 * The unit takes the child on or cannot. Under article 8(2)(1) only a child with limited abilities and a disability is
 * counted (LAW-8-2); another may be helped as an extra of the region, by its decision, and is counted apart.
 */
export const answerHomeHelp = command({
  name: 'home-help.answer',
  title: {
    kk: 'Үйдегі көмек өтінішіне жауап',
    ru: 'Ответить на просьбу о помощи',
    en: 'Answer a request for help',
  },
  basis: [UNITS, COUNTED],
  input: z.object({
    servedId: idField,
    answer: z.enum([...BASES, 'no']),
    ground: lineField.optional(),
    version: versionField.optional(),
  }),
  output,
  run: async (act, { answer, ground, ...given }) => {
    const found = await openServed(act, given, 'answer')
    if (!found.ok) return found
    const one = found.value
    const missing = missingStatuses(await listStatuses(act.db, one.personId), act.today)
    if (answer === 'law' && missing.length > 0)
      return refuse('home-help.not-with-disability', { cite: [UNITS, COUNTED], facts: { missing } })
    if (answer !== 'law' && ground === undefined)
      return refuse('home-help.ground-missing', {
        status: 'invalid',
        fields: [{ path: 'ground', code: 'required' }],
      })
    const isDone =
      answer === 'no' ? await markRefused(act, one, ground) : await markServed(act, one, answer, ground)
    if (!isDone) return stale()
    await act.record({ name: 'home-help.answered', ...eventOf(one), data: { answer } })
    await tell(act, one)
    if (answer === 'no') await closeFile(act, one)
    return ok({ servedId: one.id, personId: one.personId })
  },
})

async function closeFile(act: Act, { region, personId, unitId: partyId }: Served): Promise<void> {
  await act.asSystem(() => endParty(act.db, { region, personId, partyId, relation: RELATION }, act.today))
}

/** The family or the unit ends the help; the file is closed to the unit. */
export const endHomeHelp = command({
  name: 'home-help.end',
  title: { kk: 'Үйдегі көмекті аяқтау', ru: 'Завершить помощь на дому', en: 'End the help at home' },
  basis: [UNITS],
  input: z.object({ servedId: idField, version: versionField.optional() }),
  output,
  run: async (act, given) => {
    const found = await openServed(act, given, 'end')
    if (!found.ok) return found
    const one = found.value
    if (!(await markEnded(act, one))) return stale()
    await act.record({ name: 'home-help.ended', ...eventOf(one) })
    await closeFile(act, one)
    return ok({ servedId: one.id, personId: one.personId })
  },
})

/** Refuses whoever is not a worker of a unit. */
export async function needUnit(act: Act): Promise<Result<string, Refusal>> {
  const unitId = await ownUnit(act)
  return unitId === undefined
    ? refuse('home-help.only-units', { status: 'state', cite: [UNITS] })
    : ok(unitId)
}
