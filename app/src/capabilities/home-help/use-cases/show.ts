import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { findPerson, fullName, listPeople, listStatuses } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import {
  BASES,
  CARE,
  isServedEvent,
  missingStatuses,
  OUTCOMES,
  SERVED_STATES,
  type Served,
  TASKS,
  UNITS,
  type Visit,
} from '../domain/home-help.ts'
import { findServed, listOfUnit, listServedOf, listVisitsOn, listVisitsTo } from '../read/home-help.ts'
import { needUnit } from './serve.ts'
import { unitsOf } from './units.ts'

const visitShape = z.object({
  id: z.uuid(),
  visitOn: z.string(),
  visitAt: z.string(),
  tasks: z.array(z.enum(TASKS)),
  done: z.array(z.enum(TASKS)),
  outcome: z.enum(OUTCOMES).nullable(),
  note: z.string().nullable(),
})
export type ShownVisit = z.output<typeof visitShape>

function shownVisit({ outcome, note, tasks, done, ...visit }: Visit): z.input<typeof visitShape> {
  return { ...visit, tasks: [...tasks], done: [...done], outcome: outcome ?? null, note: note ?? null }
}

const servedShape = z.object({
  id: z.uuid(),
  unit: z.string(),
  words: z.string(),
  askerName: z.string(),
  state: z.enum(SERVED_STATES),
  basis: z.enum(BASES).nullable(),
  ground: z.string().nullable(),
  askedOn: z.string(),
  visits: z.array(visitShape),
  version: z.number(),
})
export type ShownServed = z.output<typeof servedShape>

async function shownServed(act: Act, one: Served): Promise<z.input<typeof servedShape>> {
  const [unit] = await listOrganisationsById(act.db, [one.unitId])
  const visits = await listVisitsTo(act, one.id)
  return {
    ...one,
    unit: unit === undefined ? '' : localize(unit.name, act.lang),
    basis: one.basis ?? null,
    ground: one.ground ?? null,
    visits: visits.map(shownVisit),
  }
}

/** Help at home of one child, for the family: what it asked, what was answered, every visit with what was done. */
export const showOfPerson = query({
  name: 'home-help.of-person',
  title: { kk: 'Үйдегі көмек', ru: 'Помощь на дому', en: 'Help at home' },
  basis: [CARE],
  input: z.object({ personId: idField }),
  output: z.object({
    fullName: z.string(),
    served: z.array(servedShape),
    units: z.array(z.object({ id: z.uuid(), name: z.string() })),
    mayAsk: z.boolean(),
  }),
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const known = await listServedOf(act, personId)
    const served = []
    for (const one of known) served.push(await shownServed(act, one))
    const units = await unitsOf(act, person.region)
    return ok({
      fullName: fullName(person),
      served,
      units: units.map(({ id, name }) => ({ id, name: localize(name, act.lang) })),
      mayAsk: known.every(({ state }) => !isServedEvent('end', state)),
    })
  },
})

async function namesOf(act: Act, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await listPeople(act.db, [...new Set(personIds)])
  return new Map(people.map((person) => [person.id, fullName(person)]))
}

/** The children of the own unit: those whose families ask, and those who are served. */
export const listChildren = query({
  name: 'home-help.children',
  title: { kk: 'Бөлімшедегі балалар', ru: 'Дети отделения', en: 'Children of the unit' },
  basis: [UNITS],
  input: z.object({ state: z.enum(['asked', 'served']).default('served') }),
  output: z.object({
    children: z.array(
      z.object({
        servedId: z.uuid(),
        personId: z.uuid(),
        fullName: z.string(),
        basis: z.enum(BASES).nullable(),
        askedOn: z.string(),
      }),
    ),
  }),
  reads: (_input, { children }) => children.map(({ personId }) => personId),
  run: async (act, { state }) => {
    const unit = await needUnit(act)
    if (!unit.ok) return unit
    const found = await listOfUnit(act.db, unit.value, state)
    const names = await namesOf(
      act,
      found.map(({ personId }) => personId),
    )
    return ok({
      children: found.map(({ id, personId, basis, askedOn }) => ({
        ...{ servedId: id, personId, askedOn, basis: basis ?? null },
        fullName: names.get(personId) ?? '',
      })),
    })
  },
})

/** One child of the own unit, with the statuses without which it is not counted under article 8(2)(1). */
export const showChild = query({
  name: 'home-help.child',
  title: { kk: 'Бөлімшедегі бала', ru: 'Ребёнок в отделении', en: 'A child of the unit' },
  basis: [UNITS],
  input: z.object({ servedId: idField }),
  output: servedShape.extend({ personId: z.uuid(), fullName: z.string(), missing: z.array(z.string()) }),
  reads: (_input, { personId }) => [personId],
  run: async (act, { servedId }) => {
    const one = await findServed(act, servedId)
    if (one === undefined || one.unitId !== act.actor.organisationId) return notFound('served child')
    const names = await namesOf(act, [one.personId])
    const missing = missingStatuses(await listStatuses(act.db, one.personId), act.today)
    return ok({
      ...(await shownServed(act, one)),
      personId: one.personId,
      fullName: names.get(one.personId) ?? '',
      missing: [...missing],
    })
  },
})

/** The visits of today, and earlier ones that nobody wrote down. */
export const showToday = query({
  name: 'home-help.today',
  title: { kk: 'Бүгінгі барулар', ru: 'Визиты сегодня', en: 'Visits today' },
  basis: [CARE],
  input: z.object({}),
  output: z.object({
    visits: z.array(visitShape.extend({ servedId: z.uuid(), personId: z.uuid(), fullName: z.string() })),
  }),
  reads: (_input, { visits }) => [...new Set(visits.map(({ personId }) => personId))],
  run: async (act) => {
    const unit = await needUnit(act)
    if (!unit.ok) return unit
    const found = await listVisitsOn(act, unit.value, act.today)
    const names = await namesOf(
      act,
      found.map(({ personId }) => personId),
    )
    return ok({
      visits: found.map((visit) => ({
        ...shownVisit(visit),
        servedId: visit.servedId,
        personId: visit.personId,
        fullName: names.get(visit.personId) ?? '',
      })),
    })
  },
})
