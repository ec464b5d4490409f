import { findOrganisation, mayScreen } from '#capabilities/network/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { HomeLink, WorkItem, WorkQuestion } from '#platform/path/contract.ts'
import type { NextStep } from '../domain/next-step.ts'
import { countDue } from '../read/due.ts'
import { countFollowed } from '../read/follow-up.ts'
import { countInbox } from '../read/referrals.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'

type Question = WorkQuestion

const FOLLOWED = ['inform', 'consent', 'send', 'resolve'] as const satisfies readonly NextStep[]

/** What else of the ledger asks for work: to call again, to look for the record, to get what is lacking. */
const OTHER_PLACES = ['not-completed', 'unreachable', 'waiting', 'lost'] as const

async function dueItem(db: Tx, { actor, lang, today, asSystem }: Question): Promise<readonly WorkItem[]> {
  const { organisationId } = actor
  const organisation = organisationId === undefined ? undefined : await findOrganisation(db, organisationId)
  if (organisation === undefined || !mayScreen(organisation.kind)) return []

  const counts = await countDue({ db, today, asSystem }, organisation.id)
  const late = counts.get('overdue') ?? 0
  const due = {
    key: 'screening-due',
    title: messages.for(lang)('work.due'),
    count: late + (counts.get('due') ?? 0),
    late,
    href: `${paths.lists()}?list=due`,
  }
  const others = OTHER_PLACES.map((place) => ({
    key: `screening-${place}`,
    title: messages.for(lang)(`work.${place}`),
    count: counts.get(place) ?? 0,
    href: `${paths.lists()}?list=due&place=${place}`,
  }))
  return [due, ...others.filter((one) => one.count > 0)]
}

async function followedItems(
  db: Tx,
  { actor, lang, today, asSystem }: Question,
  wanted: readonly (typeof FOLLOWED)[number][],
): Promise<readonly WorkItem[]> {
  const t = messages.for(lang)
  if (actor.organisationId === undefined) return []
  const { organisationId } = actor
  const counts = await countFollowed({ db, actor, asSystem }, { organisationId, today }, wanted)
  return wanted.map((step) => ({
    key: `screening-${step}`,
    title: t(`work.${step}`),
    count: counts.get(step) ?? 0,
    href: `${paths.lists()}?list=follow-up&next=${step}`,
  }))
}

async function inboxItem(db: Tx, { actor, lang, today }: Question): Promise<readonly WorkItem[]> {
  if (actor.organisationId === undefined) return []
  const waiting = await countInbox(db, actor.organisationId, ['sent'], today)
  const title = messages.for(lang)('work.inbox')
  return [{ key: 'screening-inbox', title, ...waiting, href: paths.inbox() }]
}

/** What waits for a member of staff: who screens, who answers. */
export async function work(db: Tx, question: Question): Promise<readonly WorkItem[]> {
  const { role } = question.actor
  if (rolesOf('screening.record-result').includes(role))
    return [...(await dueItem(db, question)), ...(await followedItems(db, question, FOLLOWED))]
  if (rolesOf('screening.acknowledge-referral').includes(role))
    return [...(await inboxItem(db, question)), ...(await followedItems(db, question, ['resolve']))]
  return []
}

/** Figures of the territory, without names: a way and no count, for a small one tells of a child. */
export function links({ actor, lang }: Pick<Question, 'actor' | 'lang'>): readonly HomeLink[] {
  if (!rolesOf('screening.funnel').includes(actor.role)) return []
  return [{ title: messages.for(lang)('work.funnel'), href: paths.funnel() }]
}
