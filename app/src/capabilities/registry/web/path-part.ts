import { ALMATY, addDays, isAfter, localDateAt } from '@tirek/kernel'
import { claimsOf } from '#platform/access/actor.ts'
import { isFamily } from '#platform/access/roles.ts'
import { formatDate } from '#platform/i18n/format.ts'
import type { PathPart } from '#platform/path/contract.ts'
import { listMergesOfRecord } from '../read/merges.ts'
import { countPairs } from '../read/pairs.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

/** A family that looks in once a month still reads that the record has changed its shape. */
const TOLD_FOR_DAYS = 30

/** What waits for a register keeper and an administrator, and what a family is told of its record. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang, asSystem }) => {
    const t = messages.for(lang)
    if (rolesOf('registry.matching').includes(actor.role))
      return [{ key: 'registry-matching', title: t('work.matching'), count: 0, href: paths.matching() }]
    if (!rolesOf('registry.pairs').includes(actor.role)) return []
    const count = await asSystem(() => countPairs(db, claimsOf(actor).regions, 'open'))
    return [{ key: 'registry-pairs', title: t('work.pairs'), count, href: paths.pairs() }]
  },
  notices: async (db, { personId, actor, lang, today, asSystem }) => {
    if (!isFamily(actor)) return []
    const [last] = await asSystem(() => listMergesOfRecord(db, personId))
    if (last === undefined) return []
    const on = localDateAt(last.undone?.at ?? last.at, ALMATY)
    if (isAfter(today, addDays(on, TOLD_FOR_DAYS))) return []
    const t = messages.for(lang)
    const what = last.undone === undefined ? 'merged' : 'parted'
    return [
      {
        key: last.id,
        title: t(`notice.${what}`),
        text: t(`notice.${what}-text`, { day: formatDate(lang, on) }),
        href: paths.person(personId),
        action: t('notice.look'),
      },
    ]
  },
}
