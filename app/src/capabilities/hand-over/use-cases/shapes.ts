import { ageOn } from '@tirek/kernel'
import { type Citation, describeCitation, HAND_OVER_ITEMS, HAND_OVER_OWNERS } from '@tirek/law'
import { z } from 'zod'
import { fullName, isChild, type Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { optionalText } from '#platform/use-case/fields.ts'
import { type HandOverItem, ITEM_STATES, LIST_STATES, type OwnView } from '../domain/list.ts'

export const citationShape = z.object({
  act: z.string(),
  unit: z.string(),
  mark: z.string(),
  text: z.string(),
})

/** An article with its words. */
export function worded(of: Citation, { lang }: Pick<Act, 'lang'>): z.input<typeof citationShape> {
  return { ...of, text: describeCitation(of, lang) }
}

/** Name and age of whom a page is about. */
export const personShape = z.object({
  id: z.uuid(),
  fullName: z.string(),
  birthDate: z.string(),
  years: z.number(),
  isChild: z.boolean(),
})

export function shownPerson(person: Person, { today }: Pick<Act, 'today'>): z.input<typeof personShape> {
  return {
    id: person.id,
    fullName: fullName(person),
    birthDate: person.birthDate,
    years: ageOn(person.birthDate, today).years,
    isChild: isChild(person.birthDate, today),
  }
}

export const itemShape = z.object({
  kind: z.enum(HAND_OVER_ITEMS),
  owner: z.enum(HAND_OVER_OWNERS),
  due: z.string(),
  state: z.enum(ITEM_STATES),
  note: z.string().nullable(),
  settledOn: z.string().nullable(),
  settledBy: z.string().nullable(),
  cite: z.array(citationShape),
})

/** An item in words. */
export type ShownItem = z.output<typeof itemShape>

export function shownItem(item: HandOverItem, act: Pick<Act, 'lang'>): z.input<typeof itemShape> {
  return {
    kind: item.kind,
    owner: item.owner,
    due: item.dueOn,
    state: item.state,
    note: item.note ?? null,
    settledOn: item.settledOn ?? null,
    settledBy: item.settledBy ?? null,
    cite: item.cite.map((of) => worded(of, act)),
  }
}

export const viewShape = z.object({
  heard: z.boolean(),
  how: z.string().nullable(),
  help: z.string().nullable(),
  said: z.string().nullable(),
  takenIntoAccount: z.string().nullable(),
  reason: z.string().nullable(),
})

export function shownView(view: OwnView): z.input<typeof viewShape> {
  const { heard, how, help, said, takenIntoAccount, reason } = view
  return {
    heard,
    how: how ?? null,
    help: help ?? null,
    said: said ?? null,
    takenIntoAccount: takenIntoAccount ?? null,
    reason: reason ?? null,
  }
}

/** The fields of an own view; half of it is no answer (REP-II-6). */
export const viewFields = {
  heard: z.boolean(),
  how: optionalText,
  help: optionalText,
  said: optionalText,
  takenIntoAccount: optionalText,
  reason: optionalText,
}

export const listShape = z.object({
  id: z.uuid(),
  state: z.enum(LIST_STATES),
  openedOn: z.string(),
  majorityOn: z.string(),
  viewOn: z.string().nullable(),
  version: z.number(),
})
