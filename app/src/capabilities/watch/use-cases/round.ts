import { findOrganisation } from '#capabilities/network/index.ts'
import type { Role } from '#platform/access/roles.ts'
import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { StandingCase, WatchRule } from '#platform/watch/contract.ts'
import { ACTS } from '../domain/citations.ts'
import { compare, type WatchItem } from '../domain/item.ts'
import { findItem, listOfRule } from '../read/items.ts'
import { listOfficials } from '../read/officials.ts'
import { insertItem, keepEscalated, keepMoved } from '../store/items.ts'

/** The term of the official's answer. */
export const ANSWER = 'watch.answer'

/** Cases of one rule that one round lists at most; the rest is found by the next one. */
const MOST_FOUND = 2000

/** Who answers for what no organisation has. */
export const AKIMAT: readonly Role[] = ['leb-decision-maker']

/** What the history says of an item. */
export function aboutItem({ id, region, personId, rule, organisationId }: WatchItem) {
  return {
    region,
    personId,
    subject: { kind: 'watch-item', id },
    data: { rule, organisationId: organisationId ?? null },
  }
}

/** Whoever of the organisation comes first by the roles of the rule. */
async function officialOf(act: Act, found: StandingCase, roles: readonly Role[]) {
  const [first] = await listOfficials(act.db, found, found.organisationId === undefined ? AKIMAT : roles)
  return first
}

async function appear(act: Act, rule: WatchRule, found: StandingCase): Promise<void> {
  const { region, personId } = found
  const official = await officialOf(act, found, rule.roles)
  const id = act.newId()
  const { due: dueOn } = await act.deadlines.start({
    ...{ kind: ANSWER, region, personId, subject: { kind: 'watch-item', id }, from: act.today },
    termId: 'project.watch-answer',
    ownerRole: official?.role ?? rule.roles[0] ?? 'leb-decision-maker',
    ...(found.organisationId === undefined ? {} : { ownerId: found.organisationId }),
  })
  const state = { state: 'open', foundOn: act.today, dueOn, version: 1 } as const
  const open = { answeredOn: undefined, escalatedOn: undefined, official }
  const item: WatchItem = { ...found, ...state, ...open, id, rule: rule.name }
  if (!(await insertItem(act, item))) return
  const organisation =
    found.organisationId === undefined ? undefined : await findOrganisation(act.db, found.organisationId)
  await act.record({
    name: 'watch.case-stands',
    ...aboutItem(item),
    data: {
      ...aboutItem(item).data,
      official: official?.name ?? null,
      organisation: organisation?.id ?? null,
    },
    cite: [rule.cite, ACTS.answer],
  })
}

async function moveOn(act: Act, item: WatchItem): Promise<void> {
  await keepMoved(act, item)
  await act.deadlines.cancel(ANSWER, item.id)
  await act.record({ name: 'watch.case-moved', ...aboutItem(item), cite: [ACTS.continuity] })
}

async function roundOf(act: Act, rule: WatchRule): Promise<number> {
  const found = await rule.find(act, MOST_FOUND)
  const { appeared, gone } = compare(await listOfRule(act.db, rule.name), found)
  for (const one of appeared) await appear(act, rule, one)
  // A full page says nothing of those beyond it: they may still stand.
  if (found.length < MOST_FOUND) for (const item of gone) await moveOn(act, item)
  return appeared.length
}

/** One round: every rule of every capability over the cases as they are. Runs as the system. Returns how many are new. */
export async function runRound(act: Act, rules: readonly WatchRule[]): Promise<number> {
  let appeared = 0
  for (const rule of rules) appeared += await roundOf(act, rule)
  return appeared
}

/** The days for an answer, or the promised day, are over and the case still stands: the akimat sees it from now on. */
export async function escalate(act: Act, { subjectId }: OpenDeadline): Promise<void> {
  const found = await findItem(act.db, subjectId)
  if (found === undefined || found.item.state === 'moved') return
  await keepEscalated(act, found.item)
  await act.record({ name: 'watch.case-escalated', ...aboutItem(found.item), cite: [ACTS.answer] })
}
