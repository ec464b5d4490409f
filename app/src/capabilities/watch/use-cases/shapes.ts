import { describeCitation } from '@tirek/law'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { postOf } from '#platform/access/acts-for.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { WatchRule } from '#platform/watch/contract.ts'
import { ITEM_STATES, type WatchItem } from '../domain/item.ts'

/** A case that stands still, as shown. */
export const itemShape = z.object({
  id: z.uuid(),
  rule: z.string(),
  title: z.string(),
  next: z.string(),
  /** What the family reads of it. */
  family: z.string(),
  cite: z.string(),
  person: z.object({ id: z.uuid(), fullName: z.string().nullable() }),
  organisation: z.string().nullable(),
  official: z.string().nullable(),
  since: z.string(),
  dueOn: z.string(),
  state: z.enum(ITEM_STATES),
  isLate: z.boolean(),
  isEscalated: z.boolean(),
  isMine: z.boolean(),
  href: z.string(),
  version: z.number(),
})

export type ShownItem = z.output<typeof itemShape>

/** A rule with its words. */
export interface WordedRule extends WatchRule {
  readonly words: (part: 'title' | 'next' | 'family', lang: Act['lang']) => string
}

/** Shows items: the name of a child only to whoever may open its record; people and organisations are read at once. */
export async function shownItems(
  act: Act,
  rules: readonly WordedRule[],
  items: readonly WatchItem[],
): Promise<readonly ShownItem[]> {
  const people = await listPeople(act.db, [...new Set(items.map((item) => item.personId))])
  const at = new Set(items.flatMap((item) => item.organisationId ?? []))
  const organisations = await listOrganisationsById(act.db, [...at])
  const named = new Map(people.map((one) => [one.id, fullName(one)]))
  const placed = new Map(organisations.map((one) => [one.id, one.name[act.lang]]))
  return items.map((item) => {
    const rule = rules.find(({ name }) => name === item.rule)
    if (rule === undefined) throw new Error(`nobody states the rule ${item.rule}`)
    return {
      id: item.id,
      rule: item.rule,
      title: rule.words('title', act.lang),
      next: rule.words('next', act.lang),
      family: rule.words('family', act.lang),
      cite: describeCitation(rule.cite, act.lang),
      person: { id: item.personId, fullName: named.get(item.personId) ?? null },
      organisation: placed.get(item.organisationId ?? '') ?? null,
      official: item.official?.name ?? null,
      since: item.since,
      dueOn: item.dueOn,
      state: item.state,
      isLate: item.dueOn < act.today,
      isEscalated: item.escalatedOn !== undefined,
      isMine: item.official?.accountId === postOf(act.actor),
      href: item.href,
      version: item.version,
    }
  })
}
