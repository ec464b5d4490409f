import { formatDateTime } from '#platform/i18n/format.ts'
import type { PathPart } from '#platform/path/contract.ts'
import { type Emergency, isOpen } from '../domain/emergency.ts'
import { rolesOf } from '../permissions.ts'
import { countToDecide } from '../read/approvals.ts'
import { countWaiting, hasLooked, listOfPerson } from '../read/emergencies.ts'
import { paths } from './exceptional-access.paths.ts'
import { messages } from './messages.ts'

type Work = NonNullable<PathPart['work']>

const reviews: Work = async (db, { actor, lang, today, asSystem }) => {
  if (!rolesOf('reviews').includes(actor.role)) return []
  const waiting = await asSystem(() => countWaiting(db, actor, today))
  const title = messages.for(lang)('work.reviews')
  return [{ key: 'exceptional-access.reviews', title, ...waiting, href: paths.reviews() }]
}

const wishes: Work = async (db, { actor, lang, asSystem }) => {
  if (!rolesOf('approve').includes(actor.role)) return []
  const count = await asSystem(() => countToDecide(db, actor))
  const title = messages.for(lang)('work.approvals')
  return [{ key: 'exceptional-access.approvals', title, count, href: paths.approvals() }]
}

/** What waits for a reviewer or a second person, and what a family is told at once: until it has looked, and as long as the file is open. */
export const pathPart: PathPart = {
  work: async (db, asked) => [...(await reviews(db, asked)), ...(await wishes(db, asked))],
  notices: async (db, { personId, actor, lang, now, asSystem }) => {
    if (!rolesOf('openings').includes(actor.role)) return []
    const all = await listOfPerson(db, personId)
    const isNow = (one: Emergency) => isOpen(one, now)
    const told = all.some(isNow) ? all.filter(isNow) : all.slice(0, 1)
    const last = told[0]
    if (last === undefined) return []
    const { accountId } = actor
    const isSeen = await asSystem(() => hasLooked(db, { accountId, personId, since: last.openedAt }))
    if (isSeen && !isNow(last)) return []
    const t = messages.for(lang)
    return told.map((one) => ({
      key: one.id,
      title: t(isNow(one) ? 'notice.open' : 'notice.was-open'),
      text: `${t('review.who')}: ${one.name}. ${t('review.opened')}: ${formatDateTime(lang, one.openedAt)}.`,
      href: `/people/${personId}/readings`,
      action: t('notice.look'),
    }))
  },
}
